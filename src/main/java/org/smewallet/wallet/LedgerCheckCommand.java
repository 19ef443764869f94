package org.smewallet.wallet;

import java.io.PrintStream;
import org.smewallet.shared.Invariant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code ledger-check}: a line for each invariant, its faults below it; exit code 0 when all hold, else 1. */
@Component
@ConditionalOnProperty(name = "smewallet.command", havingValue = "ledger-check")
class LedgerCheckCommand implements ApplicationRunner, ExitCodeGenerator {

    private final Ledger ledger;
    private final PrintStream out = System.out;
    private boolean holds;

    LedgerCheckCommand(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LedgerCheck check = ledger.check();
        for (Invariant.Finding found : check.invariants()) {
            out.printf("%-6s %-24s %s%n", found.holds() ? "holds" : "BROKEN", found.name(), found.description());
            found.faults().forEach(fault -> out.printf("       %s%n", fault));
        }
        out.printf("%d entries, %s%n", check.entries(), check.holds() ? "all invariants hold" : "NOT ALL INVARIANTS HOLD");
        holds = check.holds();
    }

    @Override
    public int getExitCode() {
        return holds ? 0 : 1;
    }
}
