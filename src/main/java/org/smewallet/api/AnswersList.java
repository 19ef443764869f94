package org.smewallet.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.smewallet.shared.Answers;

/** Several forms in one body. */
record AnswersList(List<Answers> items) {

    AnswersList {
        items = List.copyOf(items);
    }

    byte[] written() {
        return items.stream().map(item -> item.values().toString()).toList().toString().getBytes(StandardCharsets.UTF_8);
    }
}
