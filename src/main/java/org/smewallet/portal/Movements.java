package org.smewallet.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.smewallet.wallet.Account;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a booking is called on the pages, and which rule stands behind it, in a sentence. */
@Component
class Movements {

    private final MessageSource messages;

    Movements(MessageSource messages) {
        this.messages = messages;
    }

    Words in(Locale locale) {
        return new Words(messages, locale);
    }

    /** The words of one language. */
    record Words(MessageSource messages, Locale locale) {

        /** {@code Deposit received}; the two accounts for a movement without a name of its own. */
        public String what(Account from, Account to) {
            return messages.getMessage("movement." + from + "." + to, null,
                    messages.getMessage("account." + from, null, locale) + " → " + messages.getMessage("account." + to, null, locale), locale);
        }

        /** The sentence of the rule; null when there is none for it. */
        public String rule(String id) {
            return messages.getMessage("rule." + id, null, null, locale);
        }

        String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        List<String> headings() {
            return Stream.of("booked", "valueDate", "file", "what", "in", "out", "moved", "balance")
                    .map(column -> messages.getMessage("statement." + column, null, locale)).toList();
        }
    }
}
