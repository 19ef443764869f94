package org.smewallet.process;

import java.util.function.Function;
import org.smewallet.shared.FileNumber;

/**
 * The task that a form belongs to.
 *
 * @param key id of the task in its diagram
 * @param businessKey number of the file, registration, payout, refund or statement
 * @param variables reads a process variable
 */
public record OpenTask(String key, String businessKey, Function<String, Object> variables) {

    public FileNumber fileNumber() {
        return new FileNumber(businessKey);
    }

    public Object variable(String name) {
        return variables.apply(name);
    }
}
