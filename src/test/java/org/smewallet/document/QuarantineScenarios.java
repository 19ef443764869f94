package org.smewallet.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.PortalMessage;
import org.smewallet.notification.PortalMessages;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads with a virus scanner that speaks the protocol of clamd. */
abstract class QuarantineScenarios {

    private static final String OWNER = "0824677865";

    @Autowired
    CleanDatabase database;
    @Autowired
    StoredDocuments rows;
    @Autowired
    ContentCheck check;
    @Autowired
    DocumentSettings settings;
    @Autowired
    PortalMessages portal;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    @DisplayName("F2 an infected upload is refused and leaves nothing; a clean one is there at once")
    void scannedAtUpload() {
        try (ClamdServer clamd = new ClamdServer()) {
            assertThatThrownBy(() -> store(clamd, ClamdServer.VIRUS)).isInstanceOf(InputRejected.class).hasMessageContaining("virus");
            assertThat(sql.queryForObject("select count(*) from document", Long.class)).isZero();

            StoredDocument clean = store(clamd, "x");

            assertThat(clean.scan()).isEqualTo(ScanState.CLEAN);
            assertThat(content(clamd, clean)).isEqualTo(pdf("x"));
        }
    }

    @Test
    @DisplayName("F2 what is not scanned waits in quarantine and goes to nobody; once the scanner is back the clean one is freed, the infected one removed and told")
    void quarantine() {
        ClamdServer away = new ClamdServer();
        away.close();
        StoredDocument clean = store(away, "x");
        StoredDocument infected = store(away, ClamdServer.VIRUS);
        assertThat(List.of(clean.scan(), infected.scan())).containsOnly(ScanState.QUARANTINE);
        assertThatThrownBy(() -> content(away, clean)).isInstanceOf(StepNotAllowed.class).hasMessageContaining("checked for viruses");
        assertThat(quarantine(away).scanAgain()).isZero();

        try (ClamdServer back = new ClamdServer()) {
            assertThat(quarantine(back).scanAgain()).isEqualTo(2);
            assertThat(quarantine(back).scanAgain()).isZero();

            assertThat(content(back, clean)).isEqualTo(pdf("x"));
            assertThatThrownBy(() -> content(back, infected)).isInstanceOf(StepNotAllowed.class).hasMessageContaining("held a virus");
        }
        assertThat(sql.queryForObject("select count(*) from document_part", Long.class)).isEqualTo(1);
        assertThat(portal.forEnterprise(EnterpriseNumber.parse(OWNER), PageRequest.of(0, 10))).extracting(PortalMessage::kind)
                .containsExactly(NoticeKind.DOCUMENT_REMOVED);
    }

    private StoredDocument store(ClamdServer clamd, String text) {
        return inStep(() -> documents(clamd).store("a.pdf", pdf(text), OWNER, "entrepreneur"));
    }

    private byte[] content(ClamdServer clamd, StoredDocument document) {
        return inStep(() -> documents(clamd).content(document.id()));
    }

    private Documents documents(ClamdServer clamd) {
        return new Documents(rows, check, new ClamdScanner(clamd.settings()), settings, clock);
    }

    private Quarantine quarantine(ClamdServer clamd) {
        return new Quarantine(rows, new ClamdScanner(clamd.settings()), events, transactions);
    }

    private <T> T inStep(Supplier<T> step) {
        return new TransactionTemplate(transactions).execute(status -> step.get());
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.US_ASCII);
    }
}

@OnH2
class QuarantineOnH2Test extends QuarantineScenarios {
}

@OnPostgres
class QuarantineOnPostgresTest extends QuarantineScenarios {
}
