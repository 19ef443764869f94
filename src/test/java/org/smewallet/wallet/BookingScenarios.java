package org.smewallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;

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
