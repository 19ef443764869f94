package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/** One line of {@code examples/applications.csv}: the facts of an application and what the rules say of it. */
record Example(String id, ApplicationFacts facts, String rate, String cap, String subsidy, String own, String eligible, String outcome) {

    static Example of(ArgumentsAccessor line) {
        CostLines costs = line.getString(14) == null ? null : costs(line.getString(14));
        ApplicationFacts facts = new ApplicationFacts(ApplicationFacts.Measure.valueOf(line.getString(1)), date(line, 13), date(line, 10),
                date(line, 11), date(line, 12),
                new EnterpriseFacts(EnterpriseKind.valueOf(line.getString(3)), EnterpriseSize.valueOf(line.getString(2)), null, null, null, null,
                        null, null),
                line.getInteger(18), line.getString(4) == null ? null : Pillar.valueOf(line.getString(4)), line.getString(5),
                "EXCLUDED_SERVICE".equals(line.getString(6)) ? null : line.getString(6), "EXCLUDED_SERVICE".equals(line.getString(6)), null, null,
                line.getString(7) == null ? null : ProviderNumber.parse(line.getString(7)), date(line, 8), date(line, 9), null,
                costs == null ? Money.of(line.getString(15)) : null, costs, Money.of(line.getString(16)), money(line.getString(17)));
        return new Example(line.getString(0), facts, line.getString(19), line.getString(20), line.getString(21), line.getString(22),
                line.getString(15), line.getString(23));
    }

    private static LocalDate date(ArgumentsAccessor line, int column) {
        return line.getString(column) == null ? null : LocalDate.parse(line.getString(column));
    }

    private static Money money(String text) {
        return text == null ? null : Money.of(text);
    }

    /** Reads {@code fee=400.00;catering=70.00;personDays=2}. */
    static CostLines costs(String text) {
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
