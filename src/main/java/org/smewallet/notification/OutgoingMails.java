package org.smewallet.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutgoingMails extends Repository<OutgoingMail, Long> {

    /**
     * What is due, locked for this transaction; rows that another node holds are passed over. H2 locks what it sorts before
     * it counts, so there a second claim finds the rest a moment later; several nodes share PostgreSQL only.
     */
    @Query(nativeQuery = true, value = "select id from outgoing_mail where next_attempt_at <= :now"
            + " order by next_attempt_at, id limit :most for update skip locked")
    List<Long> lockDue(Instant now, int most);

    @Query("select m from OutgoingMail m join fetch m.notice where m.id in :ids order by m.id")
    List<OutgoingMail> findWithNotice(Collection<Long> ids);

    @Query(value = "select m from OutgoingMail m join fetch m.notice order by m.id desc",
            countQuery = "select count(m) from OutgoingMail m")
    Page<OutgoingMail> findNewest(Pageable page);

    @Query(value = "select m from OutgoingMail m join fetch m.notice where lower(m.recipient) = :recipient order by m.id desc",
            countQuery = "select count(m) from OutgoingMail m where lower(m.recipient) = :recipient")
    Page<OutgoingMail> findNewestTo(String recipient, Pageable page);

    @Query("select m from OutgoingMail m join fetch m.notice n where n.fileNumber = :fileNumber and m.state = FAILED"
            + " and m.followedUpAt is null order by m.id")
    List<OutgoingMail> findOpenFailures(String fileNumber);

    /** The addresses whose newest answer of a mail server was no. */
    @Query("select m.recipient from OutgoingMail m where m.recipient in :addresses and m.state = FAILED and not exists"
            + " (select later from OutgoingMail later where later.recipient = m.recipient and later.state = SENT and later.settledAt > m.settledAt)")
    Set<String> findUnreachable(Collection<String> addresses);

    @Modifying
    @Query(nativeQuery = true, value = "update outgoing_mail set recipient = :standIn where recipient = :address and state <> 'WAITING'"
            + " and notice_id in (select id from notice where file_number is null or written_at < :before)")
    int replaceRecipient(String address, String standIn, Instant before);

    @Query("select count(m) from OutgoingMail m where m.recipient = :address")
    int countTo(String address);

    Optional<OutgoingMail> findByToken(UUID token);

    long countByState(MailState state);
}
