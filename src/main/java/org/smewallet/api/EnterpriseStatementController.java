package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.smewallet.subsidy.EnterpriseStatement;
import org.smewallet.subsidy.EnterpriseStatements;
import org.smewallet.wallet.Account;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The account statement of an enterprise over all its files. */
@RestController
@RequestMapping(path = "/api/v1/enterprises/{enterpriseNumber}/statement", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprises")
class EnterpriseStatementController {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2999;

    private final EnterpriseStatements statements;
    private final Caller caller;

    EnterpriseStatementController(EnterpriseStatements statements, Caller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    /** A year of bookings: totals, and one page of its lines. */
    record StatementAnswer(EnterpriseNumber enterpriseNumber, int year, Money opening, Money deposited, Money subsidyAdded,
            Money paidToProviders, Money refunded, Money returnedToAgency, Money closing, Page<LineAnswer> lines) {

        static StatementAnswer of(EnterpriseStatement statement) {
            return new StatementAnswer(statement.enterprise(), statement.year(), statement.opening(), statement.deposited(),
                    statement.subsidyAdded(), statement.paid(), statement.refunded(), statement.returned(), statement.closing(),
                    statement.lines().map(LineAnswer::of));
        }
    }

    /** A booking; balance is what all wallets of the enterprise hold together after it. */
    record LineAnswer(OffsetDateTime bookedAt, LocalDate valueDate, FileNumber fileNumber, Account from, Account to, Money amount,
            Money change, Money balance, String rule) {

        static LineAnswer of(EnterpriseStatement.Line line) {
            return new LineAnswer(line.bookedAt().atZone(Brussels.ZONE).toOffsetDateTime(), line.valueDate(), line.file(), line.from(),
                    line.to(), line.amount(), line.change(), line.balance(), line.rule());
        }
    }

    @GetMapping
    @Operation(summary = "All bookings of the enterprise's files in a calendar year, with running balance; this year when none is named")
    StatementAnswer statement(@PathVariable String enterpriseNumber, @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Caller.Slice slice = Caller.Slice.of(page, size);
        int asked = year == null ? statements.thisYear() : year;
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw new NotFound("Year");
        }
        return StatementAnswer.of(statements.ofYear(caller.actor(), caller.enterprise(enterpriseNumber), asked, slice.page(), slice.size()));
    }
}
