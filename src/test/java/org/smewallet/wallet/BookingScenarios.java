package org.smewallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** Many entries of one transaction, as a statement books them. */
abstract class BookingScenarios {

    private static final FileNumber KNOWN = new FileNumber("KP-2026-000001");
    private static final FileNumber NEW = new FileNumber("KP-2026-000002");

    @Autowired
    Ledger ledger;
    @Autowired
    CleanDatabase database;

    @BeforeEach
    void an_empty_ledger() {
        database.clean();
    }

    @Test
    @DisplayName("A deposit for a file with a wallet and then one for a file without are booked together")
    void a_known_wallet_before_a_new_one() {
        ledger.book(deposit(KNOWN, "line:1"));
        ledger.bookAll(List.of(deposit(KNOWN, "line:2"), deposit(NEW, "line:3")));
        assertThat(ledger.balances(KNOWN).held()).isEqualTo(Money.of("200.00"));
        assertThat(ledger.balances(NEW).held()).isEqualTo(Money.of("100.00"));
    }

    @Test
    @DisplayName("The ledger check of operations tells what holds, as a command and as a detail of the health")
    void the_check_of_operations() {
        ledger.book(deposit(KNOWN, "line:1"));
        LedgerCheckCommand command = new LedgerCheckCommand(ledger);
        command.run(new DefaultApplicationArguments());
        assertThat(command.getExitCode()).isEqualTo(ledger.check().holds() ? 0 : 1);
        LedgerWatch watch = new LedgerWatch(ledger, new LedgerCheckSettings(Duration.ofHours(6)), new SimpleMeterRegistry(), Clock.systemUTC());
        assertThat(watch.health().getDetails()).containsEntry("checked", "not yet");
        watch.look();
        assertThat(watch.health().getDetails()).containsEntry("entries", 1L).containsEntry("faults", ledger.check().faults().size());
        watch.start();
        assertThat(watch.isRunning()).isTrue();
        watch.stop();
        assertThat(watch.isRunning()).isFalse();
    }

    private static Booking deposit(FileNumber file, String source) {
        return Booking.of(file, source, "R-DEP-02", LocalDate.of(2026, 4, 10)).move(Account.BANK, Account.HELD, Money.of("100.00"));
    }
}

@OnH2
class BookingOnH2Test extends BookingScenarios {
}

@OnPostgres
class BookingOnPostgresTest extends BookingScenarios {
}
