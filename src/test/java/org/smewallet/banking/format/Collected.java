package org.smewallet.banking.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a reader handed over, after the checks over the whole file. */
final class Collected implements StatementSink {

    final List<StatementLine> lines = new ArrayList<>();
    final List<StatementHead> heads = new ArrayList<>();

    static Collected camt(String text) {
        return camt(text.getBytes(StandardCharsets.UTF_8));
    }

    static Collected camt(byte[] file) {
        new Camt053Reader().read(new ByteArrayInputStream(file), new StatementCheck());
        Collected collected = new Collected();
        new Camt053Reader().read(new ByteArrayInputStream(file), collected);
        return collected;
    }

    @Override
    public void line(StatementLine line) {
        lines.add(line);
    }

    @Override
    public void statement(StatementHead head) {
        heads.add(head);
    }
}
