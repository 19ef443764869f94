package org.smewallet.subsidy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.rulebook.ApplicationFacts;
import org.smewallet.rulebook.ApplicationFacts.Measure;
import org.smewallet.rulebook.EnterpriseFacts;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Component;

/** What the rules ask of an application: the form beside what the registers and the yearly budget know. */
@Component
class AssessedFacts {

    private final EnterpriseDirectory enterprises;
    private final Providers register;
    private final YearlyBudgets budgets;

    AssessedFacts(EnterpriseDirectory enterprises, Providers register, YearlyBudgets budgets) {
        this.enterprises = enterprises;
        this.register = register;
        this.budgets = budgets;
    }

    /** The facts with the subsidy that the enterprise used in the year of the day. */
    ApplicationFacts of(EnterpriseNumber number, ServiceDetails service, Answers answers, LocalDate day) {
        return known(number, service, answers, day, budgets.used(number, day.getYear())).facts();
    }

    /** @param sameAddress enterprise and provider have one registered office */
    record Known(ApplicationFacts facts, boolean sameAddress) {
    }

    Known known(EnterpriseNumber number, ServiceDetails service, Answers answers, LocalDate day, Money used) {
        Optional<Provider> provider = Optional.ofNullable(service.provider()).flatMap(register::findByNumber);
        Map<EnterpriseNumber, RegisteredEnterprise> known = enterprises.registered(Stream.concat(Stream.of(number),
                provider.map(Provider::enterpriseNumber).stream()).collect(Collectors.toSet()));
        RegisteredEnterprise registered = Optional.ofNullable(known.get(number)).orElseThrow(() -> new NotFound("Enterprise " + number));
        EnterpriseFacts enterprise = withActivity(enterprises.factsFor(registered, day), answers);
        Optional<RegisteredEnterprise> other = provider.map(Provider::enterpriseNumber).map(known::get);
        boolean related = other.map(registered::isRelatedTo).orElse(false)
                || provider.map(Provider::iban).filter(enterprises.get(number).iban()::equals).isPresent();
        return new Known(new ApplicationFacts(Measure.KMO_PORTEFEUILLE, day, service.agreementDate(), service.startDate(), service.endDate(),
                enterprise, null, service.pillar(), service.theme(), service.topic(), answers.ticked("excludedService"),
                answers.text("trainingMode", 20).orElse(null),
                answers.has("remoteInteraction") ? answers.ticked("remoteInteraction") : null, service.provider(),
                provider.map(Provider::validFrom).orElse(null), provider.map(Provider::validTo).orElse(null),
                related, null, ApplicationForm.costs(answers), used, null).withParticipants(ApplicationForm.employmentLinks(answers)),
                other.filter(registered::hasAddressOf).isPresent());
    }

    /** The main activity as the applicant corrected it, or else as it is registered (R-ELIG-07). */
    private static EnterpriseFacts withActivity(EnterpriseFacts facts, Answers answers) {
        return new EnterpriseFacts(facts.kind(), facts.size(), facts.legalForm(), activity(answers).orElse(facts.mainNaceCode()), facts.publicShare(), facts.regions(),
                facts.kboStatus(), facts.openRecovery());
    }

    static Optional<NaceCode> activity(Answers answers) {
        return answers.parsed("mainNaceCode", NaceCode::parse, "NACE-BEL-code", "NACE-BEL code");
    }
}
