package org.smewallet.notification;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.SpecHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface OutgoingMails extends Repository<OutgoingMail, Long> {

    /** SKIP LOCKED, as Hibernate writes it as a lock time-out. */
    String SKIP_LOCKED = "-2";

    /** What is due, locked for this transaction; rows that another node holds are passed over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = SpecHints.HINT_SPEC_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select m from OutgoingMail m where m.nextAttemptAt <= :now order by m.nextAttemptAt, m.id")
    List<OutgoingMail> lockDue(Instant now, Limit most);

    @Query("select m from OutgoingMail m join fetch m.notice where m.id in :ids order by m.id")
    List<OutgoingMail> findWithNotice(Collection<Long> ids);

    @Query(value = "select m from OutgoingMail m join fetch m.notice order by m.id desc",
            countQuery = "select count(m) from OutgoingMail m")
    Page<OutgoingMail> findNewest(Pageable page);

    @Query(value = "select m from OutgoingMail m join fetch m.notice where lower(m.recipient) = :recipient order by m.id desc",
            countQuery = "select count(m) from OutgoingMail m where lower(m.recipient) = :recipient")
    Page<OutgoingMail> findNewestTo(String recipient, Pageable page);

    long countByState(MailState state);
}
