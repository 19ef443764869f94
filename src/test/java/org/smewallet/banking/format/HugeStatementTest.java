package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I5, QUALITY 2: half a gigabyte, made while it is read: refused with its line, and the memory stays flat. */
class HugeStatementTest {

    private static final long SIZE = 500_000_000;
    private static final String ENTRY = "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>"
            + "<AcctSvcrRef>R%d</AcctSvcrRef></Ntry>\n";

    @Test
    @DisplayName("I5: camt.053 without end: refused when it has more lines than any statement")
    void a_camt_file_without_end() {
        long before = used();
        assertThatThrownBy(() -> new Camt053Reader().read(new Endless("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                + "<BkToCstmrStmt><Stmt><Id>A1</Id>\n", ENTRY::formatted), new StatementCheck()))
                .isInstanceOfSatisfying(StatementRefused.class, refused -> {
                    assertThat(refused.violations().get(0).english()).contains("too many lines");
                    assertThat(refused.line()).isEqualTo(200_002);
                });
        assertThat(used() - before).isLessThan(64_000_000);
    }

    @Test
    @DisplayName("I5: CODA without end: refused when it has more lines than any statement")
    void a_coda_file_without_end() {
        long before = used();
        String header = "0000020112600105        FILE      HOLDER                    GEBABEBB   00824677865 00000                                       2\n"
                + "12017BE80001000000177                  EUR0000000000000000201126" + " ".repeat(61) + "017\n";
        assertThatThrownBy(() -> new CodaStatementReader().read(new Endless(header, Endless::movement), new StatementCheck()))
                .isInstanceOf(StatementRefused.class).hasMessageContaining("too many lines");
        assertThat(used() - before).isLessThan(64_000_000);
    }

    @Test
    @DisplayName("I5: one text without end, one line without end, nothing but zeros: refused at once")
    void no_lines_at_all() {
        assertThatThrownBy(() -> new Camt053Reader().read(new Endless("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                + "<BkToCstmrStmt><Stmt><Id>", number -> "x".repeat(1_000)), new StatementCheck())).isInstanceOf(StatementRefused.class)
                .hasMessageContaining("text is too long");
        assertThatThrownBy(() -> new CodaStatementReader().read(new Endless("", number -> "0".repeat(1_000)), new StatementCheck()))
                .isInstanceOf(StatementRefused.class);
        assertThatThrownBy(() -> new Camt053Reader().read(new Endless("", number -> "\0".repeat(1_000)), new StatementCheck()))
                .isInstanceOf(StatementRefused.class);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A file that is made piece by piece while it is read. */
    private static final class Endless extends InputStream {

        private final IntFunction<String> pieces;
        private byte[] piece;
        private int at;
        private int number;
        private long given;

        Endless(String start, IntFunction<String> pieces) {
            this.piece = start.getBytes(StandardCharsets.US_ASCII);
            this.pieces = pieces;
        }

        static String movement(int number) {
            return "21%04d0000REF%-18d0%015d201126001500000%53s20112600100 0\n".formatted(number % 10_000, number, 1_000, "");
        }

        @Override
        public int read() {
            if (given >= SIZE) {
                return -1;
            }
            if (at == piece.length) {
                piece = pieces.apply(++number).getBytes(StandardCharsets.US_ASCII);
                at = 0;
            }
            given++;
            return piece[at++];
        }
    }
}
