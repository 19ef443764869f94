package org.smewallet.enterprise;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code erase-address}: says where a stand-in took the place of the address, and where and why the address stays. */
@Component
@ConditionalOnProperty(name = "smewallet.command", havingValue = "erase-address")
class EraseAddressCommand implements ApplicationRunner {

    private final AddressErasure erasure;
    private final PrintStream out = System.out;

    EraseAddressCommand(AddressErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        AddressErasure.Outcome outcome = erasure.erase(only(arguments, "address"), only(arguments, "asked-by"), only(arguments, "approved-by"));
        out.printf("%6d replaced by %s%n", outcome.replaced(), outcome.standIn());
        outcome.kept().forEach((why, places) -> out.printf("%6d kept: %s%n", places, why));
    }

    private static String only(ApplicationArguments arguments, String option) {
        List<String> values = arguments.getOptionValues(option);
        if (values == null || values.size() != 1 || values.get(0).isBlank()) {
            throw new IllegalArgumentException("Give --" + option + "=...");
        }
        return values.get(0).strip();
    }
}
