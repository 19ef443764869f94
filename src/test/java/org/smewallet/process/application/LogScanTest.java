package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.JsonLog;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole lives of files, right and wrong, and what the log tells of them. */
@OnH2
class LogScanTest extends FileStories {

    private static final Pattern PERSONAL = Pattern.compile("BE[0-9]{2} ?[0-9]{4}|[\\w.+-]+@[\\w-]+\\.[a-z]{2,}|Onlogbaar|Deelneemster|Betaler|rekenfout"
            + "|Voorbeeldonderneming|Voorbeeldstraat|mislukt-wachtwoord|[Bb]earer |Basic |JSESSIONID|_csrf");

    @LocalServerPort
    int port;
    private JsonLog log;

    @BeforeEach
    void listen() {
        log = new JsonLog();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    @DisplayName("O5: the log tells nobody's name, account, address or secret; each line is JSON, those of a call with its trace and file")
    void nobody_is_told_of() throws Exception {
        FileNumber file = aLifeWithFaults();
        visits(file);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.lines()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line.has("@timestamp") && line.has("message")).as(line.toString()).isTrue());
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("trace").asText()).matches("[0-9a-f]{32}");
            assertThat(line.path("file").asText()).isEqualTo(file.number());
        });
        assertThat(lines).anySatisfy(line -> assertThat(line.path("message").asText()).matches("GET /api/v1/applications/\\{.* answered with 404"));
        assertThat(lines).anySatisfy(line -> assertThat(line.path("message").asText()).isEqualTo("A login was refused: BadCredentialsException"));
        assertThat(log.lines()).allSatisfy(line -> assertThat(line).doesNotContainPattern(PERSONAL));
    }

    private FileNumber aLifeWithFaults() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        Map<String, Object> form = training("2026-04-01", "1000.00");
        form.put("participants", List.of(Map.of("firstName", "Onlogbaar", "lastName", "Deelneemster", "function", "bediende", "employmentLink", "EMPLOYEE")));
        FileNumber file = example.apply(enterprise, form);
        example.confirm(file);
        bank.statement(freeText("699.00", "rekenfout van Betaler", ibanOf(enterprise)), deposit("5.00", "000000000000", "BE71096123456769"),
                deposit("700.00", communication(file), ibanOf(enterprise)));
        time.runDue();
        time.goTo("2026-04-10T12:00");
        example.pay(file, "F-1", "400.00", "2026-04-02");
        bank.rejectPayments("AC04");
        time.goTo("2026-04-20T12:00");
        return file;
    }

    private void visits(FileNumber file) {
        Visitor visitor = new Visitor(port);
        visitor.submit("/login", visitor.token(), "username=iemand@example.org&password=mislukt-wachtwoord");
        visitor.call("accountant", "POST", "/api/v1/applications/" + file + "/payments", "{\"invoiceNumber\":\"BE71 0961 2345 6769\",\"amountExVat\":\"x@example.org\"}");
        visitor.call("accountant", "POST", "/api/v1/applications", "{\"enterpriseNumber\":\"iemand@example.org\",\"participants\":[{\"firstName\":\"Onlogbaar\"}]}");
        visitor.call("accountant", "POST", "/api/v1/applications", "{\"iban\":\"BE71096123456769\"");
        visitor.call("caseworker", "GET", "/api/v1/applications/KP-2026-999999?name=iemand@example.org", null);
        visitor.call("accountant", "GET", "/api/v1/applications/" + file + "/nothing-here", null);
        visitor.signIn("caseworker").get("/files/" + file);
        visitor.get("/providers?name=iemand@example.org");
        visitor.get("/iemand@example.org/BE71096123456769");
        visitor.submit("/files/" + file + "/questions", visitor.token(), "question=");
    }
}
