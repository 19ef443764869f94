package org.smewallet.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.Answers;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;

/**
 * Reads a JSON object as answers by form keys, or an array of them. Decimals keep their digits; a key given twice, {@code NaN}, a second
 * object, deep nesting and numbers of more than 40 digits are refused. Keys that no form asks for are never stored.
 */
@Component
class AnswersReader extends AbstractHttpMessageConverter<Object> {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {
    };
    private static final StreamReadConstraints NARROW = StreamReadConstraints.builder().maxNestingDepth(12).maxNumberLength(40)
            .maxNameLength(100).build();

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(NARROW)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    AnswersReader() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Answers.class || type == AnswersList.class;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        try {
            JavaType wanted = mapper.constructType(type == Answers.class ? FIELDS : ROWS);
            Object read = mapper.readValue(input.getBody(), wanted);
            if (read instanceof Map<?, ?> fields) {
                return new Answers(named(fields));
            }
            if (read instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)) {
                return new AnswersList(rows.stream().map(row -> new Answers(named((Map<?, ?>) row))).toList());
            }
            throw new HttpMessageNotReadableException("Not what is read here", input);
        } catch (JsonProcessingException unreadable) {
            throw new HttpMessageNotReadableException("Not readable", unreadable, input);
        }
    }

    private static Map<String, Object> named(Map<?, ?> fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    @Override
    protected void writeInternal(Object answers, HttpOutputMessage output) throws HttpMessageNotWritableException {
        throw new HttpMessageNotWritableException("Answers are only read");
    }
}
