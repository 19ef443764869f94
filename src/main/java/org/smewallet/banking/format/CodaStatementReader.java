package org.smewallet.banking.format;

import java.io.InputStream;
import java.math.BigDecimal;
import org.smewallet.banking.coda.CodaFault;
import org.smewallet.banking.coda.CodaHandler;
import org.smewallet.banking.coda.CodaMovement;
import org.smewallet.banking.coda.CodaReader;
import org.smewallet.banking.coda.CodaStatement;
import org.smewallet.shared.Money;
import org.smewallet.shared.StructuredCommunication;

/** CODA 2 statements as lines and heads. A total whose details the bank tells is replaced by them. */
public final class CodaStatementReader implements StatementReader {

    @Override
    public void read(InputStream file, StatementSink sink) {
        try {
            CodaReader.read(file, new Translation(sink));
        } catch (CodaFault fault) {
            throw new StatementRefused(fault.line(), fault.dutch(), fault.english());
        }
    }

    private static final class Translation implements CodaHandler {

        private static final int LONGEST_COMMUNICATION = 1_000;

        private final StatementSink sink;
        private final ContentKeys keys = new ContentKeys();
        private CodaMovement total;
        private BigDecimal details = BigDecimal.ZERO;
        private boolean detailed;

        Translation(StatementSink sink) {
            this.sink = sink;
        }

        @Override
        public void movement(CodaMovement movement) {
            if (!movement.detail()) {
                endTotal();
                if (movement.type() == '1' || movement.type() == '2') {
                    total = movement;
                } else {
                    tell(movement);
                }
            } else if (total != null && "567".indexOf(movement.type()) >= 0) {
                detailed = true;
                details = details.add(signed(movement));
                tell(movement);
            }
        }

        @Override
        public void statement(CodaStatement statement) {
            endTotal();
            if (!statement.currency().isEmpty() && !"EUR".equals(statement.currency())) {
                throw new StatementRefused(statement.line(), "de rekening is niet in euro.", "the account is not in euro.");
            }
            sink.statement(new StatementHead("CODA-" + statement.created().getYear() + "-" + statement.sequence(),
                Fields.account(statement.account(), statement.line()), euro(statement.opening(), statement.line()),
                statement.openingDate(), euro(statement.closing(), statement.line()), statement.closingDate(), statement.line()));
        }

        private void endTotal() {
            if (total != null && !detailed) {
                tell(total);
            } else if (total != null && details.compareTo(signed(total)) != 0) {
                throw new StatementRefused(total.line(), "de details tellen niet op tot het totaal.", "the details do not add up to the total.");
            }
            total = null;
            detailed = false;
            details = BigDecimal.ZERO;
        }

        private static BigDecimal signed(CodaMovement movement) {
            return movement.credit() ? movement.amount() : movement.amount().negate();
        }

        private void tell(CodaMovement movement) {
            String reference = movement.customerReference();
            // The standard forbids to rely on the bank's reference alone: the content is part of the key.
            sink.line(keys.withKey(movement.reference().isEmpty() ? "KEY" : movement.reference(), new StatementLine(movement.line(), null,
                movement.credit(), euro(movement.amount(), movement.line()), "EUR", movement.entryDate(),
                movement.valueDate() == null ? movement.entryDate() : movement.valueDate(), orNull(Fields.tidy(movement.counterpartyName(), 140)),
                orNull(movement.counterpartyAccount()), communication(movement),
                reference.isEmpty() || "NOTPROVIDED".equals(reference) ? null : reference, movement.returnType() != null,
                orNull(movement.returnReason()))));
        }

        private static String communication(CodaMovement movement) {
            String text = movement.communication();
            boolean structured = "101".equals(movement.structure()) || "102".equals(movement.structure());
            if (structured && text.length() >= 12 && StructuredCommunication.find(text.substring(0, 12)).isPresent()) {
                return text.substring(0, 12);
            }
            return Fields.tidy(text.isEmpty() ? movement.information() : text, LONGEST_COMMUNICATION);
        }

        private static String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static Money euro(BigDecimal amount, int line) {
            if (amount.stripTrailingZeros().scale() > 2) {
                throw new StatementRefused(line, "een bedrag is geen heel aantal cent.", "an amount is no whole number of cents.");
            }
            return new Money(amount);
        }
    }
}
