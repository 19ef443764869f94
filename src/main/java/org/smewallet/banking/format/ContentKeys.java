package org.smewallet.banking.format;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * References for lines to which the bank gave none that can be relied on: a digest of what the line says and its place among equal lines of the
 * file, so that reading it again, or in tomorrow's file, gives the same.
 */
final class ContentKeys {

    private final Map<String, Integer> seen = new HashMap<>();

    StatementLine withKey(String prefix, StatementLine line) {
        String content = Digest.sha256(String.join("|", line.bookingDate().toString(), line.valueDate().toString(),
            line.signedAmount().toString(), line.currency(), "" + line.counterpartyName(), "" + line.counterpartyIban(),
            line.communication(), "" + line.endToEndId()).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        String unnumbered = prefix + "-" + content;
        String key = unnumbered + "-" + seen.merge(unnumbered, 1, Integer::sum);
        return new StatementLine(line.line(), key, line.credit(), line.amount(), line.currency(), line.bookingDate(),
            line.valueDate(), line.counterpartyName(), line.counterpartyIban(), line.communication(), line.endToEndId(),
            line.returned(), line.returnReason());
    }
}
