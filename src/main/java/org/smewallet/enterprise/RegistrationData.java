package org.smewallet.enterprise;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Iban;
import org.springframework.stereotype.Component;

/** Forms {@code enterpriseData} and {@code confirmSize}: checked with the start, kept, and taken over when the person may give them. */
@Component
class RegistrationData {

    private final RegistrationDesk desk;
    private final Enterprises enterprises;
    private final EnterpriseDataForm form;
    private final KeptAnswers kept;
    private final SizeProposals proposals;
    private final AccountChanges accounts;
    private final Clock clock;

    RegistrationData(RegistrationDesk desk, Enterprises enterprises, EnterpriseDataForm form, KeptAnswers kept, SizeProposals proposals,
            AccountChanges accounts, Clock clock) {
        this.desk = desk;
        this.enterprises = enterprises;
        this.form = form;
        this.kept = kept;
        this.proposals = proposals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Checks what came along with the start; what is wrong stands noted in the answers. Null when the data are not good. */
    EnterpriseData check(Answers answers, Optional<RegisteredEnterprise> registered) {
        if (!EnterpriseDataForm.isIn(answers)) {
            return null;
        }
        EnterpriseData data = form.read(answers, registered.map(RegisteredEnterprise::kind).orElse(null), desk.today());
        if (data != null && registered.isPresent() && answers.has("chosenSize")) {
            Enterprise asGiven = new Enterprise(registered.get(), data, clock.instant(), desk.today());
            RegistrationForms.size(answers, proposals.of(asGiven, desk.today()).status());
        }
        return data;
    }

    /** Keeps what came along with the start. */
    void keep(EnterpriseRegistration registration, Answers answers) {
        if (EnterpriseDataForm.isIn(answers)) {
            registration.keepAnswers(kept.written(RegistrationForms.laterAnswers(answers)));
        }
    }

    /**
     * Takes over what came along with the start, else asks for it.
     *
     * @return true when it came along
     */
    boolean takeKept(EnterpriseRegistration registration) {
        Optional<EnterpriseData> given = kept.of(registration).map(answers -> read(registration, answers));
        given.ifPresentOrElse(data -> takeOver(registration, data, new Actor(registration.person(), Set.of())), registration::askData);
        return given.isPresent();
    }

    /** The size that came along with the start, when it fits the proposal; it is used once. */
    Optional<RegistrationForms.Size> takeSize(EnterpriseRegistration registration) {
        Optional<RegistrationForms.Size> size = kept.of(registration)
                .flatMap(answers -> RegistrationForms.validSize(answers, registration.proposedSize().orElseThrow()));
        registration.forgetAnswers();
        return size;
    }

    /** The form as it was filled in; what is wrong stands noted in the answers. */
    EnterpriseData read(EnterpriseRegistration registration, Answers answers) {
        return form.read(answers, desk.fromRegister(registration).kind(), desk.today());
    }

    /** The data are the enterprise's from now on; another account of a known enterprise asks for what R-REG-06 says. */
    void takeOver(EnterpriseRegistration registration, EnterpriseData data, Actor actor) {
        RegisteredEnterprise registered = desk.fromRegister(registration);
        enterprises.findByNumber(registration.enterprise()).ifPresentOrElse(enterprise -> renew(enterprise, registered, data, actor),
                () -> enterprises.save(new Enterprise(registered, data, clock.instant(), desk.today())));
    }

    private void renew(Enterprise enterprise, RegisteredEnterprise registered, EnterpriseData data, Actor actor) {
        accounts.requireFreshLogin(enterprise, data.account().iban());
        Iban before = enterprise.iban();
        List<String> addresses = new ArrayList<>(enterprise.emails());
        enterprise.confirmData(registered, data, clock.instant());
        addresses.addAll(enterprise.emails());
        if (enterprise.registeredAt().isPresent() && !before.equals(enterprise.iban())) {
            accounts.tell(enterprise, before, addresses, actor);
        }
    }
}
