package org.smewallet.enterprise;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;
import org.smewallet.rulebook.EnterpriseFacts;
import org.smewallet.shared.Bic;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Iban;
import org.smewallet.shared.NaceCode;

/** An enterprise that registers for the scheme, with what the register and it itself told (R-REG-01 to 07). */
@Entity
public class Enterprise {

    @Id
    private String enterpriseNumber;
    private String name;
    private String legalForm;
    @Enumerated(EnumType.STRING)
    private EnterpriseKind kind;
    @Enumerated(EnumType.STRING)
    private EnterpriseStatus status;
    private String naceCode;
    private boolean liberalProfession;
    private boolean selfEmployedSecondary;
    private String customWorkRecognition;
    private String iban;
    private String bic;
    private String accountHolder;
    private Instant ibanChangedAt;
    private boolean starter;
    @Embedded
    private YearFigures figures;
    @Embedded
    @AttributeOverride(name = "fte", column = @Column(name = "previous_fte"))
    @AttributeOverride(name = "turnover", column = @Column(name = "previous_turnover"))
    @AttributeOverride(name = "balanceTotal", column = @Column(name = "previous_balance_total"))
    private YearFigures previousYear;
    private LocalDate fiscalYearStart;
    private LocalDate fiscalYearEnd;
    private BigDecimal publicShare;
    @Enumerated(EnumType.STRING)
    private EnterpriseSize confirmedSize;
    private LocalDate confirmedOn;
    private Instant registeredAt;
    private int overdueRecoveries;
    @ElementCollection
    @CollectionTable(name = "enterprise_email", joinColumns = @JoinColumn(name = "enterprise_number"))
    @OrderColumn(name = "line_number")
    private List<EmailAddress> emails = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "enterprise_group_link", joinColumns = @JoinColumn(name = "enterprise_number"))
    @OrderColumn(name = "line_number")
    private List<GroupLink> groupLinks = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "enterprise_size_of_year", joinColumns = @JoinColumn(name = "enterprise_number"))
    @OptimisticLock(excluded = true)
    private Set<SizeOfYear> sizes = new HashSet<>();
    @Version
    private Long version;

    protected Enterprise() {
    }

    /** An enterprise that gives its data for the first time. */
    Enterprise(RegisteredEnterprise registered, EnterpriseData data, Instant at, LocalDate today) {
        enterpriseNumber = registered.number().digits();
        status = EnterpriseStatus.IN_REGISTRATION;
        confirmedOn = today;
        confirmData(registered, data, at);
    }

    /** Takes over what the person confirmed and what the register says that day; a new account is remembered for R-REG-06. */
    void confirmData(RegisteredEnterprise registered, EnterpriseData data, Instant at) {
        name = registered.name();
        legalForm = registered.legalForm();
        kind = registered.kind();
        naceCode = data.naceCode().digits();
        liberalProfession = data.liberalProfession();
        selfEmployedSecondary = data.selfEmployedSecondary();
        customWorkRecognition = data.customWorkRecognition();
        changeAccount(data.account(), at);
        changeEmails(data.emails());
        starter = data.starter();
        figures = data.figures();
        previousYear = data.previousYear();
        fiscalYearStart = data.fiscalYearStart();
        fiscalYearEnd = data.fiscalYearEnd();
        publicShare = data.publicShare();
        groupLinks.clear();
        groupLinks.addAll(data.groupLinks());
    }

    /** Refunds go there from now on; when it is another account, that moment is remembered for the hold (R-REG-06). */
    void changeAccount(Account account, Instant at) {
        if (iban != null && !iban.equals(account.iban().compact())) {
            ibanChangedAt = at;
        }
        iban = account.iban().compact();
        bic = account.bic().code();
        accountHolder = account.holder();
    }

    /** Messages go there from now on (R-REG-05). */
    void changeEmails(List<EmailAddress> addresses) {
        emails.clear();
        emails.addAll(addresses);
    }

    /** The size the person chose and, where it is smaller than proposed, a case worker accepted (R-SIZE-06). */
    void confirmSize(EnterpriseSize size) {
        confirmedSize = size;
    }

    /** From now on it can apply, with data that were confirmed this day (R-REG-01, R-REG-07). */
    void activate(Instant at, LocalDate today) {
        status = EnterpriseStatus.REGISTERED;
        confirmedOn = today;
        registeredAt = registeredAt == null ? at : registeredAt;
    }

    /** Not eligible now; the people who act for it stay linked. */
    void refuse() {
        status = EnterpriseStatus.REFUSED;
    }

    /** A recovery became overdue, or was paid or dropped after it had (R-REF-07). */
    void recoveryOverdue(boolean now) {
        overdueRecoveries += now ? 1 : -1;
    }

    /** R-SIZE-05: the first submitted application of the year fixes the size; a later call changes nothing. */
    EnterpriseSize fixSize(int year, Instant at) {
        Optional<EnterpriseSize> fixed = sizeIn(year);
        if (fixed.isEmpty()) {
            sizes.add(new SizeOfYear(year, confirmedSize, at));
        }
        return fixed.orElse(confirmedSize);
    }

    /** R-REG-07: before the first application of a year whose data it did not confirm yet. Its registration confirms those of its own year. */
    public boolean needsConfirmationIn(int year) {
        return isRegistered() && confirmedOn.getYear() < year && sizeIn(year).isEmpty();
    }

    /** What it told last. */
    EnterpriseData data() {
        return new EnterpriseData(naceCode(), liberalProfession, selfEmployedSecondary, customWorkRecognition, new Account(iban(), bic(), accountHolder),
                addresses(), starter, figures, previousYear, fiscalYearStart, fiscalYearEnd, publicShare, List.copyOf(groupLinks));
    }

    /** What decides the size class. */
    GroupFigures groupFigures() {
        return new GroupFigures(figures, previousYear, List.copyOf(groupLinks));
    }

    /** What the rules ask, with the register as it is now. */
    EnterpriseFacts facts(RegisteredEnterprise registered, EnterpriseSize size) {
        return new EnterpriseFacts(registered.kind(), size, registered.legalForm(), naceCode(), publicShare, registered.regions(),
                registered.status(), hasOverdueRecovery());
    }

    public EnterpriseNumber number() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    public String name() {
        return name;
    }

    public EnterpriseKind kind() {
        return kind;
    }

    public String legalForm() {
        return legalForm;
    }

    public NaceCode naceCode() {
        return new NaceCode(naceCode);
    }

    /** The only account that refunds go to (R-REG-06). */
    public Iban iban() {
        return new Iban(iban);
    }

    public Bic bic() {
        return new Bic(bic);
    }

    /** When the account was last changed; empty when it is still the first one (R-REG-06). */
    public Optional<Instant> ibanChangedAt() {
        return Optional.ofNullable(ibanChangedAt);
    }

    /** All addresses that messages go to (R-REG-05). */
    public List<String> emails() {
        return emails.stream().map(EmailAddress::address).toList();
    }

    /** The same, with which of them several people read. */
    public List<EmailAddress> addresses() {
        return List.copyOf(emails);
    }

    /** False asks for a warning: nobody else reads the mail when one person is away (R-REG-05). */
    public boolean hasSharedMailbox() {
        return emails.stream().anyMatch(EmailAddress::sharedMailbox);
    }

    public EnterpriseStatus status() {
        return status;
    }

    public boolean isRegistered() {
        return status == EnterpriseStatus.REGISTERED;
    }

    /** Blocked for new applications: a recovery was not paid in time (R-REF-07). */
    public boolean hasOverdueRecovery() {
        return overdueRecoveries > 0;
    }

    /** The size that holds for applications until one of the year fixes it; empty before it was confirmed. */
    public Optional<EnterpriseSize> confirmedSize() {
        return Optional.ofNullable(confirmedSize);
    }

    /** The size fixed for a calendar year; empty before the first submitted application of that year (R-SIZE-05). */
    public Optional<EnterpriseSize> sizeIn(int year) {
        return sizes.stream().filter(size -> size.sizeYear() == year).map(SizeOfYear::sizeClass).findFirst();
    }

    /** Percent held by public bodies. */
    public BigDecimal publicShare() {
        return publicShare;
    }

    /** Day on which the data were last confirmed (R-REG-07). */
    public LocalDate confirmedOn() {
        return confirmedOn;
    }

    /** When it was registered; empty before. */
    public Optional<Instant> registeredAt() {
        return Optional.ofNullable(registeredAt);
    }
}
