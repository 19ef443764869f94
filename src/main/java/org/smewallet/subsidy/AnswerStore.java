package org.smewallet.subsidy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;

/** Keeps what was filled in as text, so that the form comes back as it was left. */
final class AnswerStore {

    private static final int REVISION_BYTES = 12;
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

    /** Names a stored text: the same for the same answers, another for any others. */
    static String revision(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, REVISION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
