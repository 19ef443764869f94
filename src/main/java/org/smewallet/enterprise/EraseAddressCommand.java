package org.smewallet.enterprise;

import java.util.function.UnaryOperator;
import org.smewallet.identity.Erased;
import org.smewallet.identity.ErasureCommand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code erase-address}. */
@Component
@ConditionalOnProperty(name = "smewallet.command", havingValue = "erase-address")
class EraseAddressCommand extends ErasureCommand {

    private final AddressErasure erasure;

    EraseAddressCommand(AddressErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    protected Erased erase(UnaryOperator<String> option) {
        return erasure.erase(option.apply("address"), option.apply("asked-by"), option.apply("approved-by"));
    }
}
