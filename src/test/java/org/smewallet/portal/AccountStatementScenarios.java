package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.EnterpriseStatement;
import org.smewallet.subsidy.EnterpriseStatements;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every amount that a person sees opens to the bookings and the rule behind it, per file and per enterprise. */
abstract class AccountStatementScenarios {

    @LocalServerPort
    int port;
    @Autowired
    CleanDatabase database;
    @Autowired
    TimeMachine time;
    @Autowired
    Example example;
    @Autowired
    Bank bank;
    @Autowired
    CaseFiles files;
    @Autowired
    EnterpriseStatements statements;
    @Autowired
    Movements movements;

    EnterpriseNumber enterprise;
    FileNumber file;

    /** 388.50 and 7.00 too much came, 200.00 left for the provider; next year the rest is given up. */
    @BeforeEach
    void a_file_that_paid_a_part() {
        database.clean();
        time.jumpTo("2026-03-30T09:00");
        enterprise = example.smallEnterprise();
        file = example.apply(enterprise, training("2026-04-01", "555.00"));
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        bank.statement(deposit("395.50", StructuredCommunication.of(2026, file.runningNumber()).digits(), ibanOf(enterprise)));
        time.runDue();
        time.goTo("2026-04-10T12:00");
        example.pay(file, "F-1", "200.00", "2026-04-02");
        bank.executePayments();
        time.runDue();
    }

    @Test
    @DisplayName("The bookings behind each amount of the wallet add up to it, each with a rule in a sentence")
    void bookings_add_up() {
        List<Unfolded> amounts = Unfolded.wallet(example.file(file).wallet(), files.statement(ENTREPRENEUR, file), movements.in(Locale.ENGLISH),
                new Formats(Locale.ENGLISH));
        assertThat(amounts).hasSize(8).allSatisfy(amount -> assertThat(new Formats(Locale.ENGLISH)
                .money(Money.sum(amount.parts().stream().map(Unfolded.Part::amount).toList()))).as(amount.name()).isEqualTo(amount.shown()));
        assertThat(amounts).filteredOn(amount -> !amount.parts().isEmpty()).hasSize(7)
                .allSatisfy(amount -> assertThat(amount.rules()).as(amount.name()).isNotEmpty());
        assertThat(amounts.get(0).parts()).extracting(Unfolded.Part::what).containsExactly("Deposit added to the wallet", "Subsidy added",
                "Paid to the provider from your share", "Paid to the provider from the subsidy");
    }

    @Test
    @DisplayName("The page of a file unfolds its figures and its wallet, without codes")
    void page_of_a_file() {
        String page = new Visitor(port).signIn("accountant").get("/files/" + file).body();
        assertThat(page).contains("€ 555,00 × 30 % = € 166,50", "€ 555,00 - € 166,50 = € 388,50", "Prijs van de dienst: € 555,00",
                "Storting toegevoegd aan de portefeuille", "Elke betaling komt in dezelfde verhouding", "Terug naar de overheid")
                .doesNotContain("line:", "R-SUB-02", "R-PAY-05");
    }

    @Test
    @DisplayName("The statement of an enterprise runs through the year and goes on in the next")
    void statement_of_an_enterprise() {
        EnterpriseStatement year = statements.ofYear(ENTREPRENEUR, enterprise, 2026);
        assertThat(year).returns(euro("0.00"), EnterpriseStatement::opening).returns(euro("395.50"), EnterpriseStatement::deposited)
                .returns(euro("166.50"), EnterpriseStatement::subsidyAdded).returns(euro("200.00"), EnterpriseStatement::paid)
                .returns(euro("7.00"), EnterpriseStatement::refunded).returns(euro("355.00"), EnterpriseStatement::closing);
        assertThat(year.lines().items()).extracting(EnterpriseStatement.Line::balance).containsExactly(euro("395.50"), euro("395.50"),
                euro("562.00"), euro("555.00"), euro("415.00"), euro("355.00"));
        time.goTo("2027-01-10T09:00");
        example.withdraw(file);
        EnterpriseStatement next = statements.ofYear(ENTREPRENEUR, enterprise, 2027, 1, 1);
        assertThat(next.years()).containsExactly(2026, 2027);
        assertThat(next).returns(euro("355.00"), EnterpriseStatement::opening).returns(euro("106.50"), EnterpriseStatement::returned)
                .returns(euro("248.50"), EnterpriseStatement::refunded).returns(euro("0.00"), EnterpriseStatement::closing);
        assertThat(next.lines()).returns(2L, lines -> lines.total());
        assertThat(next.lines().items()).extracting(EnterpriseStatement.Line::balance).containsExactly(euro("0.00"));
        assertThat(statements.ofYear(ENTREPRENEUR, enterprise, 2026).lines().items()).isEqualTo(year.lines().items());
    }

    @Test
    @DisplayName("Page, file for a spreadsheet and interface show the same; a stranger finds none of them")
    void ways_to_it() {
        Visitor accountant = new Visitor(port).signIn("accountant");
        String address = "/enterprises/" + enterprise.digits() + "/statement";
        assertThat(accountant.get(address + "?year=2026").body()).contains("Rekeninguittreksel", "Storting ontvangen", "€ 355,00", file.number());
        HttpResponse<String> csv = accountant.get(address + ".csv?year=2026");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", enterprise.digits() + "-2026.csv");
        assertThat(csv.body().split("\r\n")).hasSize(7).contains("2026-04-01;2026-04-01;" + file + ";Storting ontvangen;395,50;;;395,50");
        String json = accountant.call("accountant", "GET", "/api/v1" + address + "?year=2026&size=2", null).body();
        assertThat(json).contains("\"closing\":\"355.00\"", "\"total\":6", "\"from\":\"BANK\"").doesNotContain("PROVIDER");
        Visitor stranger = new Visitor(port).signIn("entrepreneur");
        assertThat(List.of(stranger.get(address).statusCode(), stranger.get(address + ".csv").statusCode(),
                stranger.call("entrepreneur", "GET", "/api/v1" + address, null).statusCode())).containsOnly(404);
        assertThat(accountant.get(address + "?year=99").statusCode()).isEqualTo(404);
    }
}

@OnH2
class AccountStatementOnH2Test extends AccountStatementScenarios {
}

@OnPostgres
class AccountStatementOnPostgresTest extends AccountStatementScenarios {
}
