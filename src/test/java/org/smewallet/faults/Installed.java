package org.smewallet.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** A cluster at work, with the people and the bank around it. */
record Installed(Cluster cluster, Calls calls, Enterprises enterprises, BankDesk bank) {

    static Installed on(Cluster cluster) {
        Calls calls = new Calls(cluster);
        return new Installed(cluster, calls, new Enterprises(calls, cluster.sql()), new BankDesk(calls, BankDesk.realTime()));
    }

    Node node(int index) {
        return cluster.nodes.get(index);
    }

    /** What must always hold of the money and the files, asked of the product; and nothing stands still. */
    String checkInvariants() {
        return allHolds(calls.post(People.FINANCE, "/ledger-check", Map.of()).expect(200).json(), cluster.sql());
    }

    /** @throws Broken when the product found a fault in this database, or something stands still or is paid twice there */
    static String allHolds(JsonNode check, JdbcTemplate sql) {
        List<String> faults = new ArrayList<>();
        check.path("invariants").forEach(found -> found.path("faults").forEach(fault -> faults.add(found.path("name").asText() + ": " + fault.asText())));
        Broken.unless(check.path("balanced").asBoolean() && faults.isEmpty(), "invariants: %s", faults);
        int incidents = sql.queryForObject("select count(*) from act_ru_incident", Integer.class);
        Broken.unless(incidents == 0, "%d incidents", incidents);
        int twice = sql.queryForObject("select count(*) from (select owner_id from payment_order where kind = 'PAYOUT' group by owner_id having count(*) > 1) twice", Integer.class);
        Broken.unless(twice == 0, "%d payouts with a second payment line", twice);
        return check.path("invariants").size() + " invariants hold";
    }
}
