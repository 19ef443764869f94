package org.smewallet.enterprise;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smewallet.rulebook.Refusal;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;

/** One person's way to act for one enterprise, and the enterprise's way into the scheme (R-REG-01). */
@Entity
public class EnterpriseRegistration {

    @Id
    private String registrationNumber;
    private String enterpriseNumber;
    private String person;
    private String contactEmail;
    @Enumerated(EnumType.STRING)
    private DeclaredRole declaredRole;
    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;
    @Enumerated(EnumType.STRING)
    private MandateRoute mandateBasis;
    @Column(length = 40000)
    private String givenAnswers;
    @Enumerated(EnumType.STRING)
    private EnterpriseSize proposedSize;
    @Enumerated(EnumType.STRING)
    private EnterpriseSize chosenSize;
    private String sizeExplanation;
    private String reviewNote;
    private String outcome;
    private Instant startedAt;
    private String openKey;
    private boolean yearly;
    @Embedded
    private ContactConfirmation contact;
    @ElementCollection
    @CollectionTable(name = "enterprise_registration_reason", joinColumns = @JoinColumn(name = "registration_number"))
    @OrderColumn(name = "line_number")
    private List<RegistrationReason> reasons = new ArrayList<>();
    @Version
    private Long version;

    protected EnterpriseRegistration() {
    }

    EnterpriseRegistration(String number, EnterpriseNumber enterprise, String person, String contactEmail, DeclaredRole role, Instant at) {
        registrationNumber = number;
        enterpriseNumber = enterprise.digits();
        this.person = person;
        this.contactEmail = contactEmail;
        declaredRole = role;
        status = RegistrationStatus.STARTED;
        startedAt = at;
        openKey = openKey(person, enterprise);
    }

    /** A registered enterprise confirms its data again, by somebody who acts for it (R-REG-07). */
    static EnterpriseRegistration yearly(String number, Enterprise enterprise, String person, Instant at) {
        EnterpriseRegistration registration = new EnterpriseRegistration(number, enterprise.number(), person, enterprise.emails().get(0),
                DeclaredRole.MANDATE, at);
        registration.entitleBy(MandateRoute.USER_RIGHT);
        registration.yearly = true;
        registration.openKey = yearlyKey(enterprise.number());
        return registration;
    }

    /** Unique while it runs: an enterprise confirms its data once, whoever does it. */
    static String yearlyKey(EnterpriseNumber enterprise) {
        return "yearly|" + enterprise.digits();
    }

    /** Unique while it runs: one person has one running registration of one enterprise, in however many tabs. */
    static String openKey(String person, EnterpriseNumber enterprise) {
        return person + "|" + enterprise.digits();
    }

    /** Keeps the answers of the later forms until the person may give them. */
    void keepAnswers(String json) {
        givenAnswers = json;
    }

    /** What was kept is used once. */
    void forgetAnswers() {
        givenAnswers = null;
    }

    void entitleBy(MandateRoute route) {
        mandateBasis = route;
    }

    void awaitCode() {
        moveTo(RegistrationStatus.AWAITING_ACTIVATION, RegistrationStatus.STARTED, RegistrationStatus.AWAITING_ACTIVATION);
    }

    void askData() {
        moveTo(RegistrationStatus.DATA_NEEDED, RegistrationStatus.STARTED, RegistrationStatus.AWAITING_ACTIVATION);
    }

    /** Shows the person the size that follows from the figures. */
    void proposeSize(EnterpriseSize size) {
        moveTo(RegistrationStatus.SIZE_NEEDED, RegistrationStatus.STARTED, RegistrationStatus.AWAITING_ACTIVATION,
                RegistrationStatus.DATA_NEEDED, RegistrationStatus.SIZE_NEEDED);
        proposedSize = size;
    }

    /** The person's choice; one smaller than proposed waits for a case worker (R-SIZE-06). */
    void chooseSize(EnterpriseSize size, String explanation) {
        requireOneOf(RegistrationStatus.SIZE_NEEDED);
        chosenSize = size;
        sizeExplanation = explanation;
        if (needsSizeReview()) {
            status = RegistrationStatus.UNDER_REVIEW;
        }
    }

    void acceptSize(String note) {
        moveTo(RegistrationStatus.SIZE_NEEDED, RegistrationStatus.UNDER_REVIEW);
        reviewNote = note;
    }

    void giveSizeBack(String note) {
        moveTo(RegistrationStatus.SIZE_NEEDED, RegistrationStatus.UNDER_REVIEW);
        reviewNote = note;
        chosenSize = null;
    }

    /** Keeps why the enterprise is not eligible, the first ground as the outcome (RULES 19.3). */
    void judge(List<Refusal> refusals) {
        outcome = refusals.isEmpty() ? "APPROVED" : refusals.get(0).outcome();
        if (!refusals.isEmpty()) {
            reasons.clear();
            refusals.forEach(refusal -> reasons.add(RegistrationReason.of(refusal)));
        }
    }

    void explain(List<Reason> why) {
        reasons.clear();
        why.forEach(reason -> reasons.add(new RegistrationReason(null, reason)));
    }

    void complete() {
        outcome = "APPROVED";
        end(RegistrationStatus.REGISTERED);
    }

    void refuse() {
        end(RegistrationStatus.REFUSED);
    }

    void expire() {
        requireOneOf(RegistrationStatus.AWAITING_ACTIVATION);
        outcome = "CODE_EXPIRED";
        end(RegistrationStatus.EXPIRED);
    }

    void block() {
        requireOneOf(RegistrationStatus.AWAITING_ACTIVATION);
        outcome = "CODE_BLOCKED";
        end(RegistrationStatus.BLOCKED);
    }

    /** What a case worker did about the wrong codes (R-ID-05). */
    void noteOnBlocking(String note) {
        requireOneOf(RegistrationStatus.BLOCKED);
        reviewNote = note;
    }

    private void end(RegistrationStatus last) {
        status = last;
        openKey = null;
        givenAnswers = null;
    }

    /** @throws StepNotAllowed when the registration stands elsewhere */
    void requireOneOf(RegistrationStatus... expected) {
        if (!List.of(expected).contains(status)) {
            throw new StepNotAllowed("Deze stap past niet bij de stand van de registratie.", "The registration does not allow this step now.");
        }
    }

    private void moveTo(RegistrationStatus next, RegistrationStatus... from) {
        requireOneOf(from);
        status = next;
    }

    /** Business key of its process: {@code REG-2026-000001}. */
    public String number() {
        return registrationNumber;
    }

    public EnterpriseNumber enterprise() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    /** Pseudonym of the person who registers. */
    public String person() {
        return person;
    }

    public String contactEmail() {
        return contactEmail;
    }

    /** Whether the address was confirmed; nothing waits for it. */
    ContactConfirmation contact() {
        contact = contact == null ? new ContactConfirmation() : contact;
        return contact;
    }

    public RegistrationStatus status() {
        return status;
    }

    /** What entitles the person; empty before the register was read. */
    public Optional<MandateRoute> mandateBasis() {
        return Optional.ofNullable(mandateBasis);
    }

    Optional<String> givenAnswers() {
        return Optional.ofNullable(givenAnswers);
    }

    public Optional<EnterpriseSize> proposedSize() {
        return Optional.ofNullable(proposedSize);
    }

    public Optional<EnterpriseSize> chosenSize() {
        return Optional.ofNullable(chosenSize);
    }

    /** Why the person chose another size than the proposed one. */
    public Optional<String> sizeExplanation() {
        return Optional.ofNullable(sizeExplanation);
    }

    /** What the case worker wrote about the size, or about wrong codes. */
    public Optional<String> reviewNote() {
        return Optional.ofNullable(reviewNote);
    }

    /** A chosen size smaller than the proposed one (R-SIZE-06). */
    public boolean needsSizeReview() {
        return chosenSize != null && proposedSize != null && chosenSize.compareTo(proposedSize) < 0;
    }

    /** APPROVED, a refusal of RULES 19.3, CODE_EXPIRED or CODE_BLOCKED; empty while it runs. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public List<Reason> reasons() {
        return reasons.stream().map(RegistrationReason::reason).toList();
    }

    /** True when a registered enterprise confirms its data again (R-REG-07). */
    public boolean isYearly() {
        return yearly;
    }

    /** True once the link that was mailed to the contact address was used. */
    public boolean isContactEmailConfirmed() {
        return contact().isDone();
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** What the person says of himself; it entitles to nothing. */
    public enum DeclaredRole {
        LEGAL_REPRESENTATIVE, MANDATE, OTHER
    }
}
