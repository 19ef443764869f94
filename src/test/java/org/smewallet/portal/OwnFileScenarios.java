package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.process.RecoveryProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** A case worker who has a firm as well. */
abstract class OwnFileScenarios extends PageStories {

    @Autowired
    WorkLists work;
    @Autowired
    Mandates mandates;
    @Autowired
    CaseFiles files;
    @Autowired
    RecoveryProcess recoveries;

    @Test
    @DisplayName("A6 a case worker handles no file of an enterprise or provider that the same person acts for; a colleague does")
    void ownFirm() {
        entrepreneur.get(Filled.NEW);
        String address = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        entrepreneur.get(address + "/question");
        entrepreneur.post(address + "/question", Map.of("_action", "ASK", "question", "Mag dit?"));
        WorkItem task = work.list(Example.CASE_WORKER, null, null, 0, 20).items().stream().filter(open -> open.process().equals("question")).findFirst().orElseThrow();
        CaseFile file = files.get(Example.CASE_WORKER, new FileNumber(address.replace("/files/", "")));
        String own = Example.CASE_WORKER.person();

        mandates.grant(own, file.enterpriseNumber(), MandateBasis.LEGAL_REPRESENTATIVE);
        refused(task);
        mandates.end(own, file.enterpriseNumber());
        mandates.grant(own, file.providerNumber(), MandateBasis.USER_RIGHT);
        refused(task);

        work.complete(Example.CASE_WORKER_2, task.id(), answer());
        assertThat(work.list(Example.CASE_WORKER, null, null, 0, 20).items()).extracting(WorkItem::id).doesNotContain(task.id());
    }

    @Test
    @DisplayName("A6 a case worker claims nothing back from the own firm and cancels no claim on it")
    void ownRecovery() {
        entrepreneur.get(Filled.NEW);
        FileNumber file = new FileNumber(entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address().replace("/files/", ""));
        mandates.grant(Example.CASE_WORKER.person(), files.get(Example.CASE_WORKER, file).enterpriseNumber(), MandateBasis.LEGAL_REPRESENTATIVE);
        assertThatThrownBy(() -> recoveries.open(Example.CASE_WORKER, file, new Answers(Map.of()))).isInstanceOf(StepNotAllowed.class)
                .hasMessageContaining("act for a party");
    }

    private void refused(WorkItem task) {
        assertThatThrownBy(() -> work.complete(Example.CASE_WORKER, task.id(), answer())).isInstanceOf(StepNotAllowed.class)
                .hasMessageContaining("act for a party");
    }

    private static Answers answer() {
        return new Answers(Map.of("answer", "Ja."));
    }
}

@OnH2
class OwnFilesOnH2Test extends OwnFileScenarios {
}

@OnPostgres
class OwnFilesOnPostgresTest extends OwnFileScenarios {
}
