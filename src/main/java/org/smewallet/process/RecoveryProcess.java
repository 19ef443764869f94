package org.smewallet.process;

import java.util.List;
import java.util.Optional;
import org.smewallet.control.Debtor;
import org.smewallet.control.Recoveries;
import org.smewallet.control.RecoveryDecisions;
import org.smewallet.control.RecoveryNumber;
import org.smewallet.control.RecoveryView;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a recovery beside its tasks: look at it, and decide on an appeal. */
@Service
@Transactional
public class RecoveryProcess {

    private static final int MOST = 200;

    private final Recoveries recoveries;
    private final RecoveryDecisions decisions;
    private final CaseFiles files;
    private final Messages messages;

    RecoveryProcess(Recoveries recoveries, RecoveryDecisions decisions, CaseFiles files, Messages messages) {
        this.recoveries = recoveries;
        this.decisions = decisions;
        this.files = files;
        this.messages = messages;
    }

    /** The recovery about a file, for staff and, once it is decided, for its debtor; empty when there is none to see. */
    @Transactional(readOnly = true)
    public Optional<RecoveryView> ofFile(Actor actor, FileNumber number) {
        return recoveries.ofFile(number).filter(recovery -> actor.isStaff() || recovery.isAsked() && owes(actor, recovery));
    }

    /** The newest recoveries that are not paid, for case workers. */
    @Transactional(readOnly = true)
    public List<RecoveryView> open(Actor actor) {
        requireCaseWorker(actor);
        return recoveries.open(MOST);
    }

    /** @throws NotFound for anybody but case workers */
    @Transactional(readOnly = true)
    public RecoveryView get(Actor actor, RecoveryNumber number) {
        requireCaseWorker(actor);
        return recoveries.get(number);
    }

    /** Takes the decision on an appeal, form {@code decideAppeal}: the claim stands, becomes smaller or goes. */
    public void decideAppeal(Actor actor, RecoveryNumber number, Answers answers) {
        requireCaseWorker(actor);
        decisions.decideAppeal(number, actor, answers);
        messages.appealDecided(number);
    }

    private boolean owes(Actor actor, RecoveryView recovery) {
        return recovery.debtor() == Debtor.PROVIDER ? files.isProvider(actor, recovery.file()) : files.isApplicant(actor, recovery.file());
    }

    private static void requireCaseWorker(Actor actor) {
        if (!actor.is(Role.CASE_WORKER)) {
            throw new NotFound("Recovery");
        }
    }
}
