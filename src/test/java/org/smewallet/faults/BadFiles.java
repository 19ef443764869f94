package org.smewallet.faults;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.smewallet.faults.Calls.Answer;
import org.smewallet.support.Bank;

/** Bank files and documents that are broken, cut off, huge or meant to do harm. */
class BadFiles implements Fault {

    private static final int MEGABYTE = 1 << 20;
    private static final String OUTSIDE = "<!DOCTYPE Document [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>";
    private static final String BOMB = "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\">" + Stream.iterate('b', letter -> (char) (letter + 1)).limit(9)
            .map(letter -> "<!ENTITY %c \"%s\">".formatted(letter, ("&" + (char) (letter - 1) + ";").repeat(10))).reduce("", String::concat) + "]>";

    @Override
    public String name() {
        return "bad-files";
    }

    @Override
    public String promise() {
        return "refused whole, with the line and the reason";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        Enterprises.Enterprise enterprise = installed.enterprises().register();
        Life life = new Life(installed.calls(), installed.bank(), enterprise).apply();
        String good = new String(installed.bank().statement(List.of(Bank.Line.deposit("1.00", "090933755493", enterprise.iban()))), StandardCharsets.UTF_8);
        long before = rows(installed);
        Map<Integer, Integer> statuses = new TreeMap<>();
        statements(good).forEach((name, content) -> {
            Answer answer = installed.calls().postXml(People.FINANCE, "/bank-statements", content.getBytes(StandardCharsets.UTF_8));
            refused(name, answer, statuses);
            Broken.unless(answer.status() != 400 || answer.text().contains("line ") || answer.text().contains("Line "), "%s: no line is told: %s", name, answer.text());
        });
        documents().forEach((name, content) -> refused(name, installed.calls().upload(enterprise.representative(), life.path() + "/documents", content), statuses));
        Broken.unless(rows(installed) == before, "something of a refused file was kept");
        return "%d files refused %s, each with its reason, nothing of them kept; %s".formatted(statements(good).size() + documents().size(), statuses,
                installed.checkInvariants());
    }

    private static void refused(String name, Answer answer, Map<Integer, Integer> statuses) {
        Broken.unless(answer.status() / 100 == 4, "%s was answered with %d: %s", name, answer.status(), answer.text());
        Broken.unless(!answer.text().isBlank() && !answer.text().contains("root:"), "%s: no reason, or too much: %s", name, answer.text());
        statuses.merge(answer.status(), 1, Integer::sum);
    }

    private static Map<String, String> statements(String good) {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("cut off", good.substring(0, good.length() / 2));
        bad.put("no XML", "a line of text\nand another one");
        bad.put("another message", good.replace("camt.053.001.02", "pain.001.001.03"));
        bad.put("wrong balance", good.replaceFirst("(<Cd>CLBD</Cd>.*?<Amt Ccy=\"EUR\">)[^<]+", "$199.99"));
        bad.put("another account", good.replace("BE80001000000177", "BE68539007547034"));
        bad.put("no amount", good.replaceFirst("<Ntry><Amt Ccy=\"EUR\">1.00<", "<Ntry><Amt Ccy=\"EUR\">1,00 euro<"));
        bad.put("another currency", good.replace("Ccy=\"EUR\"", "Ccy=\"USD\""));
        bad.put("a file of the server", good.replace("<Document", OUTSIDE + "<Document").replace("Betaler", "&xxe;"));
        bad.put("entities that grow", good.replace("<Document", BOMB + "<Document").replace("Betaler", "&j;"));
        bad.put("nested without end", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">" + "<a>".repeat(MEGABYTE));
        bad.put("huge", good.replace("Betaler", "B".repeat(51 * MEGABYTE)));
        return bad;
    }

    private static Map<String, byte[]> documents() {
        return Map.of("a program", "MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1), "a page with a script", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8),
                "nothing", new byte[0], "huge document", ("%PDF-1.4\n" + " ".repeat(11 * MEGABYTE)).getBytes(StandardCharsets.US_ASCII));
    }

    private static long rows(Installed installed) {
        return installed.cluster().sql().queryForObject("select (select count(*) from bank_statement) + (select count(*) from bank_line)"
                + " + (select count(*) from document) + (select count(*) from ledger_posting)", Long.class);
    }
}
