package org.smewallet.portal;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A form can be sent once: sent again, by a double click or from the page before, to the same node or another, it gives the
 * same answer page and does nothing (R5 of the abuse cases). Of two at once the second waits for the first.
 */
@Component
class FormTokens {

    private static final int CLEAN_EVERY = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final AtomicInteger shown = new AtomicInteger();

    FormTokens(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** What is known of a form; nulls where nothing is. */
    private record Form(String begun, String answer) {
    }

    /** A token for a form that is about to be shown. */
    String next(Visit visit) {
        if (shown.incrementAndGet() % CLEAN_EVERY == 0) {
            jdbc.sql("delete from shown_form where shown_at < current_timestamp - interval '1' day").update();
        }
        UUID token = UUID.randomUUID();
        jdbc.sql("insert into shown_form (token, person, shown_at) values (?, ?, current_timestamp)").params(token, visit.actor().person()).update();
        return token.toString();
    }

    /**
     * Does what the form asks for, when it was not done before, in one transaction with the note that it was.
     *
     * @param act gives the address of the answer page, empty when the form is to be shown again; when it fails the form may be sent again
     * @return the address of the answer page, or null when this person was shown no such form
     */
    String once(Visit visit, Supplier<String> act) {
        return transaction.execute(open -> {
            Form form = find(visit, " for update");
            if (form == null || form.answer() != null) {
                return form == null ? null : form.answer();
            }
            String address = act.get();
            if (!address.isEmpty()) {
                jdbc.sql("update shown_form set answer = ? where token = ?").params(address, token(visit)).update();
            }
            return address;
        });
    }

    /** The same for what ends its own transactions: the form stays locked meanwhile, but what was done is done whatever comes after it. */
    String onceAlone(Visit visit, Supplier<String> act) {
        return once(visit, () -> apart.execute(open -> act.get()));
    }

    /**
     * Begins, once, what the form will go on with.
     *
     * @param act gives the number of what was begun
     * @return the number, also when it was begun before; null when this person was shown no such form
     */
    String begin(Visit visit, Supplier<String> act) {
        return transaction.execute(open -> {
            Form form = find(visit, " for update");
            if (form == null || form.begun() != null) {
                return form == null ? null : form.begun();
            }
            String number = act.get();
            jdbc.sql("update shown_form set begun = ? where token = ?").params(number, token(visit)).update();
            return number;
        });
    }

    /** The number of what the form began, or null. */
    String begun(Visit visit) {
        Form form = find(visit, "");
        return form == null ? null : form.begun();
    }

    private Form find(Visit visit, String lock) {
        return jdbc.sql("select begun, answer from shown_form where token = ? and person = ?" + lock).params(token(visit), visit.actor().person())
                .query((row, number) -> new Form(row.getString(1), row.getString(2))).optional().orElse(null);
    }

    /** What is no token was shown to nobody. */
    private static UUID token(Visit visit) {
        try {
            return UUID.fromString(visit.parameter("_token"));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
