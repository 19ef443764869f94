package org.smewallet.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise or a provider was told, in the portal (R-NOT-01). The caller knows that the reader may see it. */
@Service
@Transactional
public class PortalMessages {

    private final WrittenNotices notices;
    private final NoticeTexts texts;
    private final Clock clock;

    PortalMessages(WrittenNotices notices, NoticeTexts texts, Clock clock) {
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<PortalMessage> forEnterprise(EnterpriseNumber reader, Pageable page) {
        return notices.findByEnterpriseNumberOrderByWrittenAtDesc(reader.digits(), page).map(n -> message(n, n.isReadBy(reader)));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<PortalMessage> forProvider(ProviderNumber reader, Pageable page) {
        return notices.findByProviderNumberOrderByWrittenAtDesc(reader.number(), page).map(n -> message(n, n.isReadBy(reader)));
    }

    /** The newest messages about a file to this enterprise. */
    @Transactional(readOnly = true)
    public List<PortalMessage> ofFile(String fileNumber, EnterpriseNumber reader, int most) {
        return notices.findByFileNumberAndEnterpriseNumberOrderByWrittenAtDesc(fileNumber, reader.digits(), Limit.of(most)).stream()
                .map(n -> message(n, n.isReadBy(reader))).toList();
    }

    /** The newest messages about a file to this provider. */
    @Transactional(readOnly = true)
    public List<PortalMessage> ofFile(String fileNumber, ProviderNumber reader, int most) {
        return notices.findByFileNumberAndProviderNumberOrderByWrittenAtDesc(fileNumber, reader.number(), Limit.of(most)).stream()
                .map(n -> message(n, n.isReadBy(reader))).toList();
    }

    /** The newest messages about a file to anybody, for staff: read when each that it is for has read it. */
    @Transactional(readOnly = true)
    public List<PortalMessage> ofFile(String fileNumber, int most) {
        return notices.findByFileNumberOrderByWrittenAtDesc(fileNumber, Limit.of(most)).stream().map(n -> message(n, n.isReadByAll())).toList();
    }

    /** @throws NotFound when there is no such message for this enterprise */
    public void markRead(UUID message, EnterpriseNumber reader) {
        notices.findById(message).filter(n -> reader.equals(n.enterprise())).orElseThrow(() -> new NotFound("Message"))
                .readByEnterprise(clock.instant());
    }

    /** @throws NotFound when there is no such message for this provider */
    public void markRead(UUID message, ProviderNumber reader) {
        notices.findById(message).filter(n -> reader.equals(n.provider())).orElseThrow(() -> new NotFound("Message"))
                .readByProvider(clock.instant());
    }

    /** How many messages of all these readers together nobody has read. */
    @Transactional(readOnly = true)
    public long unreadOf(List<EnterpriseNumber> enterprises, List<ProviderNumber> providers) {
        return (enterprises.isEmpty() ? 0 : notices.countByEnterpriseNumberInAndReadByEnterpriseAtIsNull(digits(enterprises)))
                + (providers.isEmpty() ? 0 : notices.countByProviderNumberInAndReadByProviderAtIsNull(numbers(providers)));
    }

    /** All messages of all these readers. */
    public void markAllRead(List<EnterpriseNumber> enterprises, List<ProviderNumber> providers) {
        notices.readAllByEnterprises(digits(enterprises), clock.instant());
        notices.readAllByProviders(numbers(providers), clock.instant());
    }

    private static List<String> digits(List<EnterpriseNumber> enterprises) {
        return enterprises.stream().map(EnterpriseNumber::digits).toList();
    }

    private static List<String> numbers(List<ProviderNumber> providers) {
        return providers.stream().map(ProviderNumber::number).toList();
    }

    private PortalMessage message(WrittenNotice notice, boolean read) {
        return new PortalMessage(notice.id(), notice.kind(), notice.fileNumber(),
                texts.subject(notice, Language.DUTCH), texts.subject(notice, Language.ENGLISH),
                texts.body(notice, Language.DUTCH), texts.body(notice, Language.ENGLISH), notice.lastDay(), notice.writtenAt(), read);
    }
}
