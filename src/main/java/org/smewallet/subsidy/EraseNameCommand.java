package org.smewallet.subsidy;

import java.util.function.UnaryOperator;
import org.smewallet.identity.Erased;
import org.smewallet.identity.ErasureCommand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code erase-name}. */
@Component
@ConditionalOnProperty(name = "smewallet.command", havingValue = "erase-name")
class EraseNameCommand extends ErasureCommand {

    private final NameErasure erasure;

    EraseNameCommand(NameErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    protected Erased erase(UnaryOperator<String> option) {
        return erasure.erase(option.apply("given-name"), option.apply("family-name"), option.apply("asked-by"), option.apply("approved-by"));
    }
}
