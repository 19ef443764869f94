package org.smewallet.process;

import java.util.Optional;
import org.smewallet.control.Claimed;
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
import org.smewallet.shared.Page;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.ClaimsByHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a recovery beside its tasks: open one, look at it, and decide on an appeal; never on a file of one's
 * own firm (SECURITY A6).
 */
@Service
@Transactional
public class RecoveryProcess {

    private final Recoveries recoveries;
    private final RecoveryDecisions decisions;
    private final CaseFiles files;
    private final ClaimsByHand claims;
    private final Messages messages;
    private final OwnFiles own;

    RecoveryProcess(Recoveries recoveries, RecoveryDecisions decisions, CaseFiles files, ClaimsByHand claims, Messages messages, OwnFiles own) {
        this.recoveries = recoveries;
        this.decisions = decisions;
        this.files = files;
        this.claims = claims;
        this.messages = messages;
        this.own = own;
    }

    /** The recovery about a file, for staff and, once it is decided, for its debtor; empty when there is none to see. */
    @Transactional(readOnly = true)
    public Optional<RecoveryView> ofFile(Actor actor, FileNumber number) {
        return recoveries.ofFile(number).filter(recovery -> actor.readsAllFiles() || recovery.isAsked() && owes(actor, recovery));
    }

    /** The recoveries that are not paid, the newest first, for case workers. */
    @Transactional(readOnly = true)
    public Page<RecoveryView> open(Actor actor, int page, int size) {
        requireCaseWorker(actor);
        return recoveries.open(page, size);
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
        // Only now that the row is held: read before, it may be stale. A refusal takes the decision back.
        own.requireNone(actor, recoveries.get(number).file().number());
        messages.appealDecided(number);
    }

    /** What a case worker can still claim back from this file. */
    @Transactional(readOnly = true)
    public ClaimsByHand.Claimable openable(Actor actor, FileNumber number) {
        requireCaseWorker(actor);
        requireNoneUnderWay(number);
        Claimed before = recoveries.claimed(number);
        return claims.claimable(number, before.own(), before.subsidy());
    }

    /** Opens a recovery, form {@code openRecovery}: debtor, amount and reason; two case workers then decide on it. */
    public void open(Actor actor, FileNumber number, Answers answers) {
        requireCaseWorker(actor);
        claims.hold(number);
        own.requireNone(actor, number.number());
        requireNoneUnderWay(number);
        Claimed before = recoveries.claimed(number);
        claims.open(number, actor, answers, before.own(), before.subsidy());
    }

    private void requireNoneUnderWay(FileNumber number) {
        if (recoveries.isUnderWay(number)) {
            throw new StepNotAllowed("Over dit dossier loopt al een terugvordering.", "A recovery about this file is under way already.");
        }
    }

    private boolean owes(Actor actor, RecoveryView recovery) {
        return recovery.debtor() == Debtor.PROVIDER ? files.isProvider(actor, recovery.file()) : files.isApplicantOrLooksOn(actor, recovery.file());
    }

    private static void requireCaseWorker(Actor actor) {
        if (!actor.is(Role.CASE_WORKER)) {
            throw new NotFound("Recovery");
        }
    }
}
