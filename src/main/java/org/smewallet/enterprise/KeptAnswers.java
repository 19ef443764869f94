package org.smewallet.enterprise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;
import org.springframework.stereotype.Component;

/** Answers of later forms that came along with the start, kept as text until the person may give them. */
@Component
class KeptAnswers {

    private static final int LONGEST = 40_000;

    private final ObjectMapper json;

    KeptAnswers(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    Optional<Answers> of(EnterpriseRegistration registration) {
        return registration.givenAnswers().map(text -> {
            try {
                return new Answers(json.readValue(text, new TypeReference<Map<String, Object>>() { }));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Kept answers of " + registration.number() + " are broken", e);
            }
        });
    }

    /** @throws InputRejected when the answers are longer than any that are meant */
    String written(Map<String, Object> answers) {
        try {
            String text = json.writeValueAsString(answers);
            if (text.length() > LONGEST) {
                throw new InputRejected("groupLinks", "De gegevens zijn te lang.", "The data are too long.");
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers cannot be kept", e);
        }
    }
}
