package org.smewallet.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All recoveries: opens them and shows them. A recovery's row comes before that of its file. */
@Service
@Transactional
public class Recoveries {

    private static final Set<RecoveryState> OPEN = EnumSet.of(RecoveryState.DRAFT, RecoveryState.PROPOSED, RecoveryState.DUE,
            RecoveryState.OVERDUE, RecoveryState.HANDED_OVER);

    private final EntityManager entities;
    private final RecoveryRows rows;
    private final RecoveryNumbers numbers;
    private final Debtors debtors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recoveries(EntityManager entities, RecoveryRows rows, RecoveryNumbers numbers, Debtors debtors, ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.numbers = numbers;
        this.debtors = debtors;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a recovery; its process starts with {@link RecoveryOpened}. */
    public void open(Claim claim) {
        RecoveryNumber number = numbers.next(Brussels.today(clock).getYear());
        Recovery recovery = rows.save(new Recovery(number, claim, clock.instant()));
        debtors.opened(recovery);
        note(recovery, Actor.SYSTEM, recovery.rule(), "Terugvordering %s geopend: %s euro.".formatted(number, recovery.amount()),
                "Recovery %s opened: %s euro.".formatted(number, recovery.amount()));
        events.publishEvent(new RecoveryOpened(number));
    }

    /** @throws NotFound for an unknown number */
    @Transactional(readOnly = true)
    public RecoveryView get(RecoveryNumber number) {
        return view(read(number));
    }

    /** The newest recovery about a file; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<RecoveryView> ofFile(FileNumber file) {
        return rows.findFirstByFileNumberOrderByRecoveryNumberDesc(file.number()).map(this::view);
    }

    /** The recoveries that are not paid, the newest first. */
    @Transactional(readOnly = true)
    public Page<RecoveryView> open(int page, int size) {
        var found = rows.findByStateInOrderByRecoveryNumberDesc(OPEN, PageRequest.of(page, size));
        return new Page<>(found.getContent().stream().map(this::view).toList(), page, size, found.getTotalElements());
    }

    /** What is claimed about a file already, but for deposits taken back; a recovery that was cancelled claims nothing. */
    @Transactional(readOnly = true)
    public Claimed claimed(FileNumber file) {
        List<Recovery> earlier = rows.findByFileNumber(file.number()).stream().filter(Recovery::claimsWhatWasPaid).toList();
        Money own = Money.sum(earlier.stream().map(Recovery::ownAsked).toList());
        return new Claimed(own, Money.sum(earlier.stream().map(Recovery::amount).toList()).minus(own));
    }

    /** A recovery about the file is still being decided, or its money is awaited. */
    @Transactional(readOnly = true)
    public boolean isUnderWay(FileNumber file) {
        return rows.findByFileNumber(file.number()).stream().anyMatch(recovery -> !recovery.hasEnded());
    }

    private RecoveryView view(Recovery recovery) {
        return RecoveryView.of(recovery, debtors.name(recovery));
    }

    Recovery read(RecoveryNumber number) {
        return rows.findById(number.number()).orElseThrow(() -> unknown(number));
    }

    Recovery locked(RecoveryNumber number) {
        return Optional.ofNullable(entities.find(Recovery.class, number.number(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> unknown(number));
    }

    void note(Recovery recovery, Actor actor, String rule, String dutch, String english) {
        note(recovery, actor, rule, dutch, english, "");
    }

    void note(Recovery recovery, Actor actor, String rule, String dutch, String english, String remark) {
        events.publishEvent(new RecoveryNoted(recovery.file(), actor, rule, dutch, english, remark));
    }

    private static NotFound unknown(RecoveryNumber number) {
        return new NotFound("Recovery " + number);
    }
}
