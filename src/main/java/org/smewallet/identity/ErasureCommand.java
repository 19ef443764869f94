package org.smewallet.identity;

import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** A command that erases: says where a stand-in took the place of what was asked, and where and why it stays. */
public abstract class ErasureCommand implements ApplicationRunner {

    private final PrintStream out = System.out;

    /** @param option gives the value of an option of the command, which must be there once */
    protected abstract Erased erase(UnaryOperator<String> option);

    @Override
    public final void run(ApplicationArguments arguments) {
        Erased erased = erase(option -> only(arguments, option));
        out.printf("%6d replaced by %s%n", erased.replaced(), erased.standIn());
        erased.kept().forEach((why, places) -> out.printf("%6d kept: %s%n", places, why));
    }

    private static String only(ApplicationArguments arguments, String option) {
        List<String> values = arguments.getOptionValues(option);
        if (values == null || values.size() != 1 || values.get(0).isBlank()) {
            throw new IllegalArgumentException("Give --" + option + "=...");
        }
        return values.get(0).strip();
    }
}
