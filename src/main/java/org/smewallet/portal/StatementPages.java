package org.smewallet.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.EnterpriseStatement;
import org.smewallet.subsidy.EnterpriseStatements;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The account statement of an enterprise over all its files, a page at a time or as a file for a spreadsheet. */
@Controller
class StatementPages {

    private static final int PAGE_SIZE = 50;
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2999;

    private final OwnEnterprises own;
    private final EnterpriseStatements statements;
    private final Movements movements;

    StatementPages(OwnEnterprises own, EnterpriseStatements statements, Movements movements) {
        this.own = own;
        this.statements = statements;
        this.movements = movements;
    }

    @GetMapping("/enterprises/{number}/statement")
    String page(@PathVariable String number, Visit visit, Model model) {
        Enterprise enterprise = own.get(visit.actor(), number);
        EnterpriseStatement statement = statements.ofYear(visit.actor(), enterprise.number(), year(visit), visit.page(), PAGE_SIZE);
        model.addAttribute("enterprise", enterprise).addAttribute("statement", statement).addAttribute("movements", movements.in(visit.locale()))
                .addAttribute("address", "/enterprises/%s/statement?year=%d".formatted(enterprise.number().digits(), statement.year()));
        return "statement";
    }

    @GetMapping("/enterprises/{number}/statement.csv")
    ResponseEntity<byte[]> download(@PathVariable String number, Visit visit) {
        Enterprise enterprise = own.get(visit.actor(), number);
        EnterpriseStatement statement = statements.ofYear(visit.actor(), enterprise.number(), year(visit));
        Movements.Words words = movements.in(visit.locale());
        Formats formats = new Formats(visit.locale());
        String text = Stream.concat(Stream.of(words.headings()), statement.lines().items().stream().map(line -> row(line, words, formats)))
                .map(cells -> String.join(";", cells)).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return FilePages.download("%s-%d.csv".formatted(enterprise.number().digits(), statement.year()), "text/csv;charset=UTF-8",
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** No cell begins with a sign that a spreadsheet takes for a formula (I3): amounts in and out stand in columns of their own. */
    private static List<String> row(EnterpriseStatement.Line line, Movements.Words words, Formats formats) {
        return List.of(line.bookedOn().toString(), line.valueDate().toString(), line.file().number(),
                words.what(line.from(), line.to()), line.change().isPositive() ? formats.plain(line.change()) : "",
                line.change().isNegative() ? formats.plain(line.change().negated()) : "",
                line.change().isZero() ? formats.plain(line.amount()) : "", formats.plain(line.balance().max(Money.ZERO)));
    }

    /** This year unless another is asked for. */
    private int year(Visit visit) {
        String year = visit.parameter("year");
        if (year.isEmpty()) {
            return statements.thisYear();
        }
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            throw new NotFound("Year");
        }
        return Integer.parseInt(year);
    }
}
