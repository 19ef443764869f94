package org.smewallet.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smewallet.api.Program;
import org.smewallet.support.Race;

/** 200 applications of one enterprise at once, on two nodes, for the last euros of its yearly cap. */
class LastEuros implements Fault {

    private static final int APPLICATIONS = 200;

    @Override
    public String name() {
        return "last-euros";
    }

    @Override
    public String promise() {
        return "the cap is met exactly, never passed; everyone else is told why";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        Enterprises.Enterprise enterprise = installed.enterprises().register();
        // 6,000 of 7,500 euro of subsidy; the 200 ask 141 each.
        apply(installed, enterprise, "20000.00");
        Race<JsonNode> race = Race.ofMany(APPLICATIONS, APPLICATIONS, () -> apply(installed, enterprise, "470.00"));
        Broken.unless(race.failures().isEmpty(), "%d calls failed: %s", race.failures().size(), race.failures().stream().findFirst());
        Map<String, Long> outcomes = race.results().stream().collect(Collectors.groupingBy(answer -> answer.path("outcome").asText(), TreeMap::new, Collectors.counting()));
        List<JsonNode> refused = race.results().stream().filter(answer -> answer.path("status").asText().equals("REFUSED")).toList();
        Broken.unless(refused.stream().allMatch(answer -> !answer.path("reasons").isEmpty()), "somebody was refused without a reason");
        Map<String, Object> budget = installed.cluster().sql().queryForMap("select cap, reserved + granted - released as taken from yearly_budget where enterprise_number = ?",
                Program.enterprise(enterprise.index()));
        Broken.unless(((BigDecimal) budget.get("cap")).compareTo((BigDecimal) budget.get("taken")) == 0, "the cap is not met: %s", budget);
        return "%s of %s euro taken; %s; %s; %s".formatted(budget.get("taken"), budget.get("cap"), outcomes, installed.calls().figures(), installed.checkInvariants());
    }

    private static JsonNode apply(Installed installed, Enterprises.Enterprise enterprise, String fee) {
        return installed.calls().post(enterprise.representative(), "/applications", enterprise.training(fee)).expect(201).json();
    }
}
