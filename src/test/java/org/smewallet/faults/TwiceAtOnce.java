package org.smewallet.faults;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smewallet.api.Program;
import org.smewallet.faults.Calls.Answer;
import org.smewallet.support.Race;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same application, decision, statement, payment order, payment file and release twice: at the same moment, one at each node. */
class TwiceAtOnce implements Fault {

    private static final int OK = 200;
    private static final int CREATED = 201;

    @Override
    public String name() {
        return "twice-at-once";
    }

    @Override
    public String promise() {
        return "one effect, the same answer";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        for (int round = 0; round < rounds; round++) {
            Enterprises.Enterprise enterprise = installed.enterprises().register();
            Map<String, Object> who = enterprise.representative();
            Answer applied = same(installed, CREATED, who, "/applications", enterprise.training(Life.FEE));
            Life life = new Life(installed.calls(), installed.bank(), enterprise, applied.json().path("fileNumber").asText());
            one(installed, "applications", "select count(*) from subsidy_application where enterprise_number = ?", Program.enterprise(enterprise.index()));
            same(installed, OK, People.PROVIDER, life.path() + "/provider-decision", Program.confirmation());
            statement(installed, life);
            String invoice = life.invoice();
            same(installed, CREATED, who, life.path() + "/payments", life.payment(invoice));
            one(installed, "payouts", "select count(*) from payment_order where kind = 'PAYOUT' and file_number = ?", life.number());
            Answer cut = same(installed, CREATED, People.FINANCE, "/payment-files", Map.of());
            same(installed, OK, People.FINANCE_2, "/payment-files/" + cut.json().path("paymentFileId").asText() + "/release", Map.of());
            one(installed, "lines", "select count(*) from payment_order where state = 'RELEASED' and file_number = ?", life.number());
        }
        return "%d rounds of 6 kinds, each with the same key at both nodes, the statement without one; %s; %s".formatted(rounds,
                installed.calls().figures(), installed.checkInvariants());
    }

    /** The same call with the same key at both nodes. */
    private static Answer same(Installed installed, int expected, Map<String, Object> who, String path, Object body) {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = both(installed, who, path, "application/json", Calls.written(body).getBytes(java.nio.charset.StandardCharsets.UTF_8), key);
        answers.forEach(answer -> answer.expect(expected));
        Broken.unless(answers.get(0).json().equals(answers.get(1).json()), "two answers to one call of %s: %s and %s", path, answers.get(0).text(), answers.get(1).text());
        return answers.get(0);
    }

    /** A statement needs no key: its own number tells that it was read. */
    private static void statement(Installed installed, Life life) {
        byte[] statement = installed.bank().statement(List.of(life.deposited()));
        List<Answer> answers = both(installed, People.FINANCE, "/bank-statements", "application/xml", statement, null);
        answers.forEach(answer -> answer.expect(OK));
        one(installed, "deposits booked", "select count(*) from ledger_posting where from_account = 'BANK' and file_number = ?", life.number());
    }

    private static List<Answer> both(Installed installed, Map<String, Object> who, String path, String type, byte[] body, String key) {
        Race<Answer> race = Race.between(() -> installed.calls().once(installed.node(0), who, "POST", path, type, BodyPublishers.ofByteArray(body), key),
                () -> installed.calls().once(installed.node(1), who, "POST", path, type, BodyPublishers.ofByteArray(body), key));
        Broken.unless(race.failures().isEmpty(), "%s failed: %s", path, race.failures());
        return race.results();
    }

    private static void one(Installed installed, String what, String query, Object of) {
        JdbcTemplate sql = installed.cluster().sql();
        int found = sql.queryForObject(query, Integer.class, of);
        Broken.unless(found == 1, "%d %s instead of one", found, what);
    }
}
