package org.smewallet.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.smewallet.api.Program;
import org.smewallet.support.Race;

/** 200 applications of one enterprise at once, on two nodes, for the last euros of its yearly cap. */
class LastEuros implements Fault {

    private static final int APPLICATIONS = 200;
    /** 6,000 of 7,500 euro of subsidy are gone; the 200 ask 141 each: ten get that, one the last 90. */
    private static final int SERVED = 11;
    private static final String RULE_OF_THE_CAP = "R-AMT-07";

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
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            apply(installed).forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
        }
        return "%d times %d at once, cap met to the cent; %s, every refusal by %s; %s; %s".formatted(rounds, APPLICATIONS, outcomes, RULE_OF_THE_CAP,
                installed.calls().figures(), installed.checkInvariants());
    }

    /** All of them for a new enterprise; gives how often each outcome was told. */
    private static Map<String, Integer> apply(Installed installed) {
        Enterprises.Enterprise enterprise = installed.enterprises().register();
        apply(installed, enterprise, "20000.00");
        Race<JsonNode> race = Race.ofMany(APPLICATIONS, APPLICATIONS, () -> apply(installed, enterprise, "470.00"));
        Broken.unless(race.failures().isEmpty(), "%d calls failed: %s", race.failures().size(), race.failures().stream().findFirst());
        Map<String, Integer> outcomes = new TreeMap<>();
        race.results().forEach(answer -> outcomes.merge(answer.path("status").asText() + " " + answer.path("outcome").asText(), 1, Integer::sum));
        race.results().stream().filter(answer -> answer.path("status").asText().equals("REFUSED")).forEach(refused -> Broken.unless(
                refused.path("reasons").findValuesAsText("rule").contains(RULE_OF_THE_CAP), "somebody was refused without being told why: %s", refused));
        long served = race.results().stream().filter(answer -> !answer.path("status").asText().equals("REFUSED")).count();
        Broken.unless(served == SERVED, "%d were served instead of %d: %s", served, SERVED, outcomes);
        Map<String, Object> kept = installed.cluster().sql().queryForMap("""
                select cap, reserved + granted - released as taken, (select count(*) from subsidy_application a where a.enterprise_number = b.enterprise_number) as files
                from yearly_budget b where enterprise_number = ?""", Program.enterprise(enterprise.index()));
        Broken.unless(kept.get("cap").equals(kept.get("taken")), "the cap is not met: %s", kept);
        Broken.unless(kept.get("files").equals(APPLICATIONS + 1L), "a file is lost or there twice: %s", kept);
        return outcomes;
    }

    private static JsonNode apply(Installed installed, Enterprises.Enterprise enterprise, String fee) {
        return installed.calls().post(enterprise.representative(), "/applications", enterprise.training(fee)).expect(201).json();
    }
}
