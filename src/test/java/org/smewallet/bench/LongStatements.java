package org.smewallet.bench;

import java.util.Locale;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.LongStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One statement of the bank with many lines, and one with a tenth of them. */
@Command(name = "statement", description = "A long statement of the bank: read, matched and booked; what memory it keeps.")
final class LongStatements implements Runnable {

    @Option(names = "--lines", defaultValue = "2000", description = "lines of the statement (${DEFAULT-VALUE})")
    int lines;

    @Override
    public void run() {
        Product.onItsOwn(this::measure);
    }

    Result measure(Product product) {
        Result result = new Result("statement");
        for (int each : new int[] {lines / 10, lines}) {
            product.get(CleanDatabase.class).clean();
            LongStatement statement = product.make(LongStatement.class);
            statement.prepare(each);
            LongStatement.Reading reading = statement.read();
            String name = String.format(Locale.ROOT, "%,d lines, ", each);
            result.add(Figure.atMost(name + "read, matched and booked", reading.took().toMillis() / 1e3, "seconds", 30 * each / 10_000.0, 10 * each / 10_000.0));
            result.add(Figure.seen(name + "processor time of the reader", reading.work().toMillis() / 1e3, "seconds"));
            result.add(Figure.seen(name + "memory kept", reading.kept() / 1e6, "MB"));
        }
        return result;
    }
}
