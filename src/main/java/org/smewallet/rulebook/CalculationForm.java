package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/** Reads what the calculator is asked, from a page or a program: the same fields, the same complaints. */
public final class CalculationForm {

    private static final int MOST_LINKS = 100;
    private static final int MOST_COUNT = 1_000_000;
    private static final BigDecimal MOST_FTE = new BigDecimal("9999999");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Rulebook rulebook;
    private final LocalDate today;

    /** A reader that takes today as the date of application when none is given. */
    public CalculationForm(Rulebook rulebook, LocalDate today) {
        this.rulebook = rulebook;
        this.today = today;
    }

    enum TrainingMode {
        CLASSROOM, REMOTE, IN_COMPANY
    }

    enum Region {
        FLEMISH, BRUSSELS, WALLOON
    }

    /**
     * The facts to assess.
     *
     * @throws org.smewallet.shared.InputRejected naming each wrong field
     */
    public ApplicationFacts read(Answers answers) {
        ApplicationFacts.Measure measure = answers.choice("measure", ApplicationFacts.Measure.class).orElse(ApplicationFacts.Measure.KMO_PORTEFEUILLE);
        boolean cheque = measure == ApplicationFacts.Measure.WORKABILITY_CHEQUE;
        LocalDate date = answers.date("applicationDate").orElse(today);
        LocalDate start = answers.date("startDate").orElse(null);
        Optional<Pillar> pillar = answers.choice("pillar", Pillar.class);
        EnterpriseFacts enterprise = enterprise(answers, date);
        CostLines costs = costs(answers);
        Optional<Money> amount = answers.money("eligibleAmount");
        if (costs == null) {
            answers.required("eligibleAmount", amount);
        }
        ApplicationFacts facts = new ApplicationFacts(measure, date, answers.date("agreementDate").orElse(null),
                start, endDate(answers, start), enterprise, answers.integer("employees", MOST_COUNT).orElse(null),
                cheque ? pillar.orElse(null) : answers.required("pillar", pillar), theme(answers), topic(answers),
                answers.ticked("excludedService"), answers.choice("trainingMode", TrainingMode.class).map(Enum::name).orElse(null),
                answers.has("remoteInteraction") ? answers.ticked("remoteInteraction") : null,
                answers.parsed("providerNumber", ProviderNumber::parse, "dienstverlenersnummer", "provider number").orElse(null),
                answers.date("providerValidFrom").orElse(null), answers.date("providerValidTo").orElse(null), null,
                amount.orElse(null), costs, answers.money("subsidyUsedThisYear").orElse(Money.ZERO),
                answers.money("increaseRemaining").orElse(null));
        answers.check();
        return facts;
    }

    private static LocalDate endDate(Answers answers, LocalDate start) {
        LocalDate end = answers.date("endDate").orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            answers.reject("endDate", "De einddatum ligt voor de startdatum.", "The end date is before the start date.");
        }
        return end;
    }

    private String theme(Answers answers) {
        Optional<String> theme = answers.text("theme", 40);
        if (theme.isPresent() && rulebook.themes().stream().noneMatch(known -> known.code().equals(theme.get()))) {
            answers.reject("theme", "Kies een thema uit de lijst.", "Choose a theme from the list.");
        }
        return theme.orElse(null);
    }

    private static String topic(Answers answers) {
        Optional<String> topic = answers.text("topic", 40);
        if (topic.isPresent() && !topic.get().matches("[A-Z_0-9]+")) {
            answers.reject("topic", "Kies een onderwerp uit de lijst.", "Choose a topic from the list.");
        }
        return topic.orElse(null);
    }

    private EnterpriseFacts enterprise(Answers answers, LocalDate date) {
        Answers enterprise = answers.part("enterprise");
        EnterpriseSize size = answers.choice("enterpriseSize", EnterpriseSize.class).orElse(null);
        if (size == null && answers.has("enterprise")) {
            size = size(enterprise, date);
        } else if (size == null && answers.violations().stream().noneMatch(v -> v.field().equals("enterpriseSize"))) {
            answers.reject("enterpriseSize", "Kies een grootte of geef de cijfers van de onderneming.",
                    "Choose a size or give the figures of the enterprise.");
        }
        return new EnterpriseFacts(answers.choice("enterpriseKind", EnterpriseKind.class).orElse(EnterpriseKind.SME), size,
                enterprise.text("legalForm", 40).orElse(null),
                enterprise.parsed("mainNaceCode", NaceCode::parse, "NACE-BEL-code", "NACE-BEL code").orElse(null),
                enterprise.decimal("publicShare", 4, HUNDRED).orElse(null),
                enterprise.choice("region", Region.class).map(region -> List.of(region.name())).orElse(null), null, null);
    }

    private EnterpriseSize size(Answers enterprise, LocalDate date) {
        SizeFacts.Figures own = figures(enterprise, !enterprise.ticked("starter"));
        SizeFacts.Figures before = enterprise.has("previousYear") ? figures(enterprise.part("previousYear"), true) : null;
        List<SizeFacts.GroupLink> links = enterprise.rows("groupLinks", MOST_LINKS).stream()
                .map(link -> new SizeFacts.GroupLink(link.required("percent", link.decimal("percent", 4, HUNDRED)), figures(link, false))).toList();
        if (!enterprise.violations().isEmpty()) {
            return null;
        }
        EnterpriseSize previous = before == null ? null : rulebook.size(new SizeFacts(before, links, null, null), date).classThisYear();
        return rulebook.size(new SizeFacts(own, links, previous, previous), date).status();
    }

    private static SizeFacts.Figures figures(Answers answers, boolean balanceNeeded) {
        Optional<Money> balance = answers.money("balanceTotal");
        if (balanceNeeded) {
            answers.required("balanceTotal", balance);
        }
        return new SizeFacts.Figures(answers.required("fte", answers.decimal("fte", 4, MOST_FTE)),
                answers.required("turnover", answers.money("turnover")), balance.orElse(null));
    }

    private static CostLines costs(Answers answers) {
        if (!answers.has("costs")) {
            return null;
        }
        Answers costs = answers.part("costs");
        return new CostLines(money(costs, "feeExVat"), money(costs, "materialExVat"),
                !costs.has("materialExclusive") || costs.ticked("materialExclusive"), money(costs, "travelExVat"),
                costs.ticked("travelSeparate"), money(costs, "cateringExVat"), costs.integer("cateringPersonDays", MOST_COUNT).orElse(0),
                costs.ticked("cateringSeparate"), money(costs, "examExVat"), money(costs, "licenceExVat"), money(costs, "ineligibleExVat"),
                money(costs, "vat"));
    }

    private static Money money(Answers costs, String key) {
        return costs.money(key).orElse(Money.ZERO);
    }
}
