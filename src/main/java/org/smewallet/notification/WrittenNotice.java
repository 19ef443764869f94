package org.smewallet.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.StructuredCommunication;

/** A notice that was written with its step; {@link Notices} inserts it, people read it. */
@Entity
@Table(name = "notice")
class WrittenNotice {

    @Id
    private UUID id;
    private String noticeKey;
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;
    private String rule;
    private String enterpriseNumber;
    private String providerNumber;
    private String fileNumber;
    private BigDecimal amount;
    private String communication;
    private LocalDate lastDay;
    private String reasonsDutch;
    private String reasonsEnglish;
    private String link;
    private Instant writtenAt;
    private Instant readByEnterpriseAt;
    private Instant readByProviderAt;
    @Version
    private Long version;

    protected WrittenNotice() {
    }

    UUID id() {
        return id;
    }

    String key() {
        return noticeKey;
    }

    NoticeKind kind() {
        return kind;
    }

    String rule() {
        return rule;
    }

    EnterpriseNumber enterprise() {
        return enterpriseNumber == null ? null : new EnterpriseNumber(enterpriseNumber);
    }

    ProviderNumber provider() {
        return providerNumber == null ? null : new ProviderNumber(providerNumber);
    }

    String fileNumber() {
        return fileNumber;
    }

    BigDecimal amount() {
        return amount;
    }

    String communicationText() {
        return communication == null ? null : new StructuredCommunication(communication).toString();
    }


    LocalDate lastDay() {
        return lastDay;
    }

    String reasons(Language language) {
        return language == Language.DUTCH ? reasonsDutch : reasonsEnglish;
    }

    /** A page that only the mail leads to; null when there is none, or the mail is gone. */
    String link() {
        return link;
    }

    /** The mail is gone: what it led to stands nowhere here any more. */
    void forgetLink() {
        link = null;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    boolean isReadBy(EnterpriseNumber reader) {
        return reader.equals(enterprise()) && readByEnterpriseAt != null;
    }

    boolean isReadBy(ProviderNumber reader) {
        return reader.equals(provider()) && readByProviderAt != null;
    }

    boolean isReadByAll() {
        return (enterpriseNumber == null || readByEnterpriseAt != null) && (providerNumber == null || readByProviderAt != null);
    }

    /** The first reading counts. */
    void readByEnterprise(Instant now) {
        readByEnterpriseAt = readByEnterpriseAt == null ? now : readByEnterpriseAt;
    }

    /** The first reading counts. */
    void readByProvider(Instant now) {
        readByProviderAt = readByProviderAt == null ? now : readByProviderAt;
    }
}
