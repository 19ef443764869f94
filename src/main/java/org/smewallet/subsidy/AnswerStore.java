package org.smewallet.subsidy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;

/** Keeps what was filled in as text, so that the form comes back as it was left. */
final class AnswerStore {

    private static final int LONGEST = 200_000;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private AnswerStore() {
    }

    static String write(Answers answers) {
        try {
            String text = JSON.writeValueAsString(answers.values());
            if (text.length() > LONGEST) {
                throw new InputRejected("title", "De aanvraag is te lang.", "The application is too long.");
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that cannot be written", e);
        }
    }

    static Answers read(String text) {
        try {
            return new Answers(JSON.readValue(text, new TypeReference<Map<String, Object>>() { }));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers that cannot be read", e);
        }
    }
}
