package org.smewallet.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/**
 * A worked example: the facts of an application, and what the rules said of it when it was worked out.
 *
 * @param expected the figures and the outcome by name; what is not there was not worked out
 */
record Example(String id, String note, ApplicationFacts facts, Map<String, String> expected) {

    private static final String FILE = "/rulebook/examples.csv";

    /** All examples that come with the product. */
    static List<Example> all() {
        try (InputStream file = Example.class.getResourceAsStream(FILE)) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            List<String> names = List.of(lines.get(0).split(","));
            return lines.stream().skip(1).map(line -> of(names, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same application on another day, every date moved by as much. */
    Example on(LocalDate day) {
        long days = ChronoUnit.DAYS.between(facts.applicationDate(), day);
        ApplicationFacts f = facts;
        return new Example(id, note, new ApplicationFacts(f.measure(), day, moved(f.agreementDate(), days), moved(f.startDate(), days),
                moved(f.endDate(), days), f.enterprise(), f.employees(), f.pillar(), f.theme(), f.topic(), f.excludedService(), f.trainingMode(),
                f.remoteInteraction(), f.provider(), moved(f.providerValidFrom(), days), moved(f.providerValidTo(), days), f.relatedParty(),
                f.eligibleAmount(), f.costs(), f.subsidyUsedThisYear(), f.increaseRemaining()), Map.of());
    }

    private static LocalDate moved(LocalDate date, long days) {
        return date == null ? null : date.plusDays(days);
    }

    private static Example of(List<String> names, String[] cells) {
        Iterator<String> values = Arrays.asList(cells).iterator();
        Map<String, String> line = names.stream().map(name -> Map.entry(name, values.next())).filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        boolean excluded = "EXCLUDED_SERVICE".equals(line.get("topic"));
        CostLines costs = line.containsKey("costs") ? costs(line.get("costs")) : null;
        EnterpriseFacts enterprise = new EnterpriseFacts(EnterpriseKind.valueOf(line.get("kind")), EnterpriseSize.valueOf(line.get("size")), null, null,
                null, null, null, null);
        ApplicationFacts facts = new ApplicationFacts(ApplicationFacts.Measure.valueOf(line.get("measure")), date(line, "application"),
                date(line, "agreement"), date(line, "start"), date(line, "end"), enterprise,
                line.containsKey("employees") ? Integer.valueOf(line.get("employees")) : null,
                line.containsKey("pillar") ? Pillar.valueOf(line.get("pillar")) : null, line.get("theme"), excluded ? null : line.get("topic"), excluded,
                null, null, line.containsKey("provider") ? ProviderNumber.parse(line.get("provider")) : null, date(line, "providerFrom"),
                date(line, "providerTo"), null, costs == null ? money(line.get("eligible")) : null, costs, money(line.get("used")),
                money(line.get("increaseRemaining")));
        return new Example(line.get("id"), line.getOrDefault("note", ""), facts, line);
    }

    private static LocalDate date(Map<String, String> line, String name) {
        return line.containsKey(name) ? LocalDate.parse(line.get(name)) : null;
    }

    private static Money money(String text) {
        return text == null ? null : Money.of(text);
    }

    /** Reads {@code fee=400.00;catering=70.00;personDays=2}. */
    private static CostLines costs(String text) {
        Map<String, String> parts = Arrays.stream(text.split(";")).map(part -> part.split("=")).collect(Collectors.toMap(p -> p[0], p -> p[1]));
        return new CostLines(amount(parts, "fee"), amount(parts, "material"), !"N".equals(parts.get("materialExclusive")),
                amount(parts, "travel"), "Y".equals(parts.get("travelSeparate")), amount(parts, "catering"),
                Integer.parseInt(parts.getOrDefault("personDays", "0")), "Y".equals(parts.get("cateringSeparate")), amount(parts, "exam"),
                amount(parts, "licence"), Money.ZERO, amount(parts, "vat"));
    }

    private static Money amount(Map<String, String> parts, String key) {
        return Money.of(parts.getOrDefault(key, "0.00"));
    }
}
