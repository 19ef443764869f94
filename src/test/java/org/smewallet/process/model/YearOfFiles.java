package org.smewallet.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.wallet.Ledger;
import org.smewallet.wallet.LedgerCheck;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The check of the ledger over many files that were paid and closed: two hundred, or as many as {@code -Dledger.files} says. */
abstract class YearOfFiles {

    private static final Logger LOG = LoggerFactory.getLogger(YearOfFiles.class);
    private static final int FILES = Integer.getInteger("ledger.files", 200);
    /** All of one day: within the cap of a year, and within the uploads of a day. */
    private static final int OF_AN_ENTERPRISE = 20;
    private static final BigDecimal FEE = new BigDecimal("1000.00");
    private static final BigDecimal OWN = new BigDecimal("700.00");

    @Autowired
    BeanFactory beans;
    @Autowired
    Example example;
    @Autowired
    Ledger ledger;
    @Autowired
    CleanDatabase database;

    @Test
    @DisplayName("QUALITY 3: the ledger of a year of files is checked in seconds")
    void checked_in_seconds() {
        database.clean();
        try (Facts facts = Facts.of(beans)) {
            DomainDriver driver = new DomainDriver(beans, facts, small -> example.smallEnterprise());
            for (int each = 0; each < FILES / OF_AN_ENTERPRISE; each++) {
                paidAndClosed(driver, LocalDate.of(2026, 1, 6).plusDays(each));
            }
        }
        Instant start = Instant.now();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        LedgerCheck check = ledger.check();
        Duration took = Duration.between(start, Instant.now());
        Duration work = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked);
        LOG.info("Ledger of {} files, {} entries: checked in {} ms, of which {} ms work of ours", FILES, check.entries(), took.toMillis(), work.toMillis());
        assertThat(check.faults()).allMatch(fault -> fault.startsWith("one-place-per-file"));
        assertThat(check.entries()).isGreaterThanOrEqualTo(2L * FILES);
        assertThat(work).as("work, for a machine may be busy").isLessThan(Duration.ofSeconds(2).plusMillis(FILES));
    }

    private static void paidAndClosed(DomainDriver driver, LocalDate day) {
        driver.begin(new Start(true, Cents.NOTHING, day));
        for (int file = 0; file < OF_AN_ENTERPRISE; file++) {
            List.of(new Command.Apply(FEE, false, false), new Command.Answer(file, true),
                    new Command.Statement(day, List.of(new Command.Transfer(file, OWN, Command.Payer.REGISTERED_ACCOUNT))),
                    new Command.Order(file, FEE, "F-" + file, false))
                    .forEach(command -> assertThat(command.by(driver)).as("%s on %s", command, day).isEqualTo(Verdict.DONE));
        }
        assertThat(new Command.BankAnswers(true).by(driver)).isEqualTo(Verdict.DONE);
        assertThat(driver.snapshots()).hasSize(OF_AN_ENTERPRISE).allMatch(file -> file.paid().equals(FEE));
        assertThat(driver.faults()).isEmpty();
    }
}

@OnH2
class YearOfFilesOnH2Test extends YearOfFiles {
}

@OnPostgres
class YearOfFilesOnPostgresTest extends YearOfFiles {
}
