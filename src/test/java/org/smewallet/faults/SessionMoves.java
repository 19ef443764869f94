package org.smewallet.faults;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smewallet.production.Guest;
import org.smewallet.support.Race;

/** A person signs in at one node, which is then killed; and a form that one node shows is sent to both at the same moment. */
class SessionMoves implements Fault {

    private static final int OK = 200;
    private static final int GO_ON = 302;
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

    @Override
    public String name() {
        return "session-moves";
    }

    @Override
    public String promise() {
        return "whoever is signed in stays so when his node goes; his form, sent to two nodes at once, has one effect and one answer";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        for (int round = 0; round < rounds; round++) {
            Enterprises.Enterprise enterprise = installed.enterprises().register();
            Life life = new Life(installed.calls(), installed.bank(), enterprise).apply();
            Node first = installed.node(round % 2);
            Node other = installed.node((round + 1) % 2);
            installed.cluster().login.signsIn(enterprise.representative());
            Guest person = new Guest(first.address(), installed.cluster().certificate.trusted());
            expect(person.signIn(), OK, "signing in");
            String path = "/files/" + life.number() + "/question";
            HttpResponse<String> form = expect(person.get(path), OK, "the form");
            Race<HttpResponse<String>> race = Race.between(() -> send(person, first, path, form), () -> send(person, other, path, form));
            Broken.unless(race.failures().isEmpty(), "sending failed: %s", race.failures());
            race.results().forEach(answer -> expect(answer, GO_ON, "the form sent"));
            Broken.unless(race.results().stream().map(SessionMoves::leadsTo).distinct().count() == 1, "two answers to one form");
            int questions = installed.cluster().sql().queryForObject("select count(*) from question where file_number = ?", Integer.class, life.number());
            Broken.unless(questions == 1, "%d questions instead of one", questions);
            first.kill();
            expect(person.get(other.address() + "/files/" + life.number()), OK, "a page of the other node after the kill");
            first.start();
            first.awaitReady();
            expect(person.get(path), OK, "a page of the node that came back");
        }
        return "%d persons signed in at one node, went on at the other after kill -9 and came back, without signing in again; %d forms sent to both at once, one effect each; %s"
                .formatted(rounds, rounds, installed.checkInvariants());
    }

    private static HttpResponse<String> send(Guest person, Node to, String path, HttpResponse<String> form) {
        Matcher token = TOKEN.matcher(form.body());
        Broken.unless(token.find(), "the form has no token");
        return person.submit(to.address() + path, "_token=" + token.group(1) + "&_action=SEND&question="
                + URLEncoder.encode("Wanneer begint de opleiding?", StandardCharsets.UTF_8), form.body());
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int wanted, String what) {
        Broken.unless(answer.statusCode() == wanted, "%s: %d", what, answer.statusCode());
        return answer;
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("https://[^/]+", "");
    }
}
