package org.smewallet.notification;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that were written, to be shown where none leave the machine. */
@Service
@Transactional
public class Mails {

    private final MailPosting posting;
    private final OutgoingMails mails;
    private final MailWriter writer;

    Mails(MailPosting posting, OutgoingMails mails, MailWriter writer) {
        this.posting = posting;
        this.mails = mails;
        this.writer = writer;
    }

    /**
     * The newest first.
     *
     * @param address null for the mails to everybody
     */
    public Page<Mail> to(String address, Pageable page) {
        posting.post();
        Page<OutgoingMail> found = address == null || address.isBlank() ? mails.findNewest(page)
                : mails.findNewestTo(address.strip().toLowerCase(Locale.ROOT), page);
        return found.map(writer::write);
    }

    /** Puts a stand-in for the address on mails that left: those about no file, and those of before that moment. Gives how many. */
    public int replaceAddress(String address, String standIn, Instant before) {
        return mails.replaceRecipient(address, standIn, before);
    }

    /** How many mails bear the address. */
    public int count(String address) {
        return mails.countTo(address);
    }

    /** How many mails are in this state. */
    public long count(MailState state) {
        posting.post();
        return mails.countByState(state);
    }
}
