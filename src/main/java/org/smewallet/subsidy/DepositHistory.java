package org.smewallet.subsidy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankStatements;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.ReceivedDeposit.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What arrived for a file and what came back, so that nobody has to guess where a deposit is (R-DEP-02 to R-DEP-11). */
@Service
@Transactional(readOnly = true)
public class DepositHistory {

    private final BankStatements statements;
    private final RefundRows refunds;
    private final Enterprises enterprises;

    DepositHistory(BankStatements statements, RefundRows refunds, Enterprises enterprises) {
        this.statements = statements;
        this.refunds = refunds;
        this.enterprises = enterprises;
    }

    /** By value date; also what the enterprise transferred since the application with a communication that nobody knows. */
    public List<ReceivedDeposit> of(CaseFile file) {
        Map<String, Refund> back = refunds.findByFileNumberOrderByRefundId(file.fileNumber().number()).stream()
                .collect(Collectors.toMap(Refund::source, Function.identity()));
        Stream<ReceivedDeposit> own = statements.linesOf(file.fileNumber()).stream().filter(BankLine::isCredit)
                .flatMap(line -> standing(line, file).map(standing -> received(line, standing, back)).stream());
        Stream<ReceivedDeposit> unknown = mayHaveMissedDeposits(file) ? enterprises.findByNumber(file.enterpriseNumber()).stream()
                .flatMap(known -> statements.returnedWithoutFile(known.iban(), file.applicationDate()).stream())
                .filter(line -> file.limit("DEPOSIT_HARD").filter(limit -> !limit.holdsOn(line.valueDate())).isEmpty())
                .map(line -> received(line, Standing.UNKNOWN_COMMUNICATION, back)) : Stream.empty();
        return Stream.concat(own, unknown).sorted(Comparator.comparing(ReceivedDeposit::valueDate)).toList();
    }

    /** A file that lapsed may have done so for a deposit that nobody could tell to be its own. */
    private static boolean mayHaveMissedDeposits(CaseFile file) {
        return file.status().awaitsConfirmation() || file.status().awaitsDeposit() || file.status() == FileStatus.LAPSED;
    }

    private static Optional<Standing> standing(BankLine line, CaseFile file) {
        if (line.isTakenBack()) {
            return Optional.of(Standing.TAKEN_BACK);
        }
        return switch (line.fate()) {
            case HELD -> Optional.of(file.status().awaitsConfirmation() ? Standing.HELD : Standing.COUNTED);
            case MATCHED -> Optional.of(Standing.COUNTED);
            case RETURNED -> Optional.of(Standing.RETURNED);
            case UNDER_REVIEW -> Optional.of(Standing.UNDER_REVIEW);
            default -> Optional.empty();
        };
    }

    private static ReceivedDeposit received(BankLine line, Standing standing, Map<String, Refund> back) {
        Refund surplus = back.get("line:" + line.id() + ":surplus");
        return new ReceivedDeposit(line.valueDate(), line.amount(), standing, surplus == null ? Money.ZERO : surplus.amount(), line.reason().orElse(null));
    }
}
