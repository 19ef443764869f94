package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Service;

/** The rulebook on the decision tables that run now. */
@Service
class DmnRulebook implements Rulebook {

    private final RunningTables running;

    DmnRulebook(RunningTables running) {
        this.running = running;
    }

    @Override
    public Assessment assess(ApplicationFacts facts) {
        return rules().assessments().assess(facts);
    }

    @Override
    public EligibleCosts costs(CostLines lines, LocalDate applicationDate) {
        return rules().costs().count(lines, applicationDate).answer();
    }

    @Override
    public SizeAnswer size(SizeFacts facts, LocalDate date) {
        return rules().sizes().answer(facts, date.isBefore(firstDay()) ? firstDay() : date);
    }

    @Override
    public List<Refusal> eligibility(EnterpriseFacts facts, LocalDate date) {
        Grounds grounds = new Grounds(rules().tables(), ApplicationFacts.Measure.KMO_PORTEFEUILLE);
        rules().eligibility().check(facts, ApplicationFacts.Measure.KMO_PORTEFEUILLE, date, grounds);
        return grounds.inOrder().stream().map(Grounds.Ground::refusal).toList();
    }

    @Override
    public Limit applicationLimit(LocalDate startDate, LocalDate applicationDate) {
        return rules().limits().application(startDate, applicationDate);
    }

    @Override
    public Limit confirmationLimit(LocalDate submittedOn) {
        return rules().limits().confirmation(submittedOn);
    }

    @Override
    public Limit depositSoftLimit(LocalDate confirmedOn) {
        return rules().limits().depositSoft(confirmedOn, confirmedOn);
    }

    @Override
    public Limit depositHardLimit(LocalDate confirmedOn) {
        return rules().limits().depositHard(confirmedOn, confirmedOn);
    }

    @Override
    public Limit useLimit(LocalDate applicationDate) {
        return rules().limits().use(applicationDate);
    }

    @Override
    public Money minimum(Pillar pillar, LocalDate applicationDate) {
        return rules().terms().minimum(pillar, applicationDate).money();
    }

    @Override
    public int number(Parameter parameter, LocalDate date) {
        return rules().figures().number(parameter.key(), date);
    }

    @Override
    public List<Integer> numbers(Parameter parameter, LocalDate date) {
        return rules().figures().numbers(parameter.key(), date);
    }

    @Override
    public Money money(Parameter parameter, LocalDate date) {
        return rules().figures().money(parameter.key(), date);
    }

    @Override
    public BigDecimal fraction(Parameter parameter, LocalDate date) {
        return rules().figures().decimal(parameter.key(), date);
    }

    @Override
    public String code(Parameter parameter, LocalDate date) {
        return rules().figures().code(parameter.key(), date);
    }

    @Override
    public List<ParameterInForce> parameters(LocalDate date) {
        return rules().tables().inForce(date);
    }

    @Override
    public List<Choice> themes() {
        return tables().table(RuleTable.THEMES).rows().stream().map(row -> choice(row, "")).filter(c -> !c.code().equals("NONE")).toList();
    }

    @Override
    public List<Choice> topics() {
        return tables().table(RuleTable.TOPICS).rows().stream().map(row -> choice(row, row.text("theme"))).toList();
    }

    @Override
    public Offer offer(Pillar pillar, String theme, LocalDate applicationDate) {
        return rules().services().offer(pillar, theme, applicationDate);
    }

    private static Choice choice(TableRow row, String group) {
        return new Choice(Tables.keysOf(row).get(0), row.text("dutch"), row.text("english"), group);
    }

    @Override
    public Map<String, Reason> fieldHelp(ApplicationFacts facts) {
        return new FieldHelp(rules()).of(facts);
    }

    @Override
    public Optional<Money> yearlyCap(EnterpriseFacts enterprise, LocalDate day) {
        return rules().terms().cap(Terms.question(enterprise, Pillar.TRAINING, null, day)).map(Terms.Figure::money);
    }

    @Override
    public int providerValidYears(String registrationKind, LocalDate registrationDate) {
        return tables().find(RuleTable.PROVIDER_VALIDITY, Map.of("registrationKind", registrationKind, "date", registrationDate))
                .map(row -> row.number("value").intValueExact()).orElseThrow(() -> new IllegalArgumentException(registrationKind));
    }

    @Override
    public String regionOf(int postalCode) {
        return tables().find(RuleTable.REGIONS, Map.of("postalCode", BigDecimal.valueOf(postalCode))).orElseThrow().text("region");
    }

    @Override
    public LocalDate firstDay() {
        return LocalDate.parse(rules().figures().code("regime.firstDay", LocalDate.EPOCH));
    }

    private Tables tables() {
        return rules().tables();
    }

    private Rules rules() {
        return running.rules();
    }
}
