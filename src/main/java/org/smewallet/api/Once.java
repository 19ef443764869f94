package org.smewallet.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a call with an {@code Idempotency-Key} take effect once. The key is claimed first, in the transaction of the
 * effect: of two calls at once the second waits and gets the first one's answer. Only answers of calls that took effect
 * are kept; a refused call left nothing behind and is judged again.
 */
@Component
class Once {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private final IdempotentCalls calls;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    Once(IdempotentCalls calls, PlatformTransactionManager transactions, ObjectMapper json) {
        this.calls = calls;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /** Runs the command in one transaction with its answer, or gives the answer that it got before. */
    ResponseEntity<?> run(HttpServletRequest request, Answers body, Supplier<ResponseEntity<?>> command) {
        return run(request, written(body.values()), true, command);
    }

    /** The same for a body that is no form. */
    ResponseEntity<?> run(HttpServletRequest request, byte[] body, Supplier<ResponseEntity<?>> command) {
        return run(request, body, true, command);
    }

    /** The same for a command that ends its own transactions and does no harm when it runs twice. */
    ResponseEntity<?> runAlone(HttpServletRequest request, byte[] body, Supplier<ResponseEntity<?>> command) {
        return run(request, body, false, command);
    }

    private ResponseEntity<?> run(HttpServletRequest request, byte[] body, boolean together, Supplier<ResponseEntity<?>> command) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return command.get();
        }
        if (key.isBlank() || key.length() > LONGEST || !key.matches("\\p{Print}+")) {
            throw new InputRejected(HEADER, "Hoogstens 200 gewone tekens.", "At most 200 plain characters.");
        }
        Principal login = request.getUserPrincipal();
        IdempotentCalls.Call call = new IdempotentCalls.Call(login == null ? "" : login.getName(), key, hash(request, body));
        calls.forgetOld();
        Optional<IdempotentCalls.Kept> kept = calls.find(call);
        if (kept.isPresent()) {
            return again(call, kept.get());
        }
        return together ? together(call, command) : apart(call, command);
    }

    private ResponseEntity<?> together(IdempotentCalls.Call call, Supplier<ResponseEntity<?>> command) {
        try {
            return transaction.execute(open -> {
                calls.claim(call);
                ResponseEntity<?> answer = command.get();
                calls.keep(call, answer.getStatusCode().value(), written(answer.getBody()));
                return answer;
            });
        } catch (DuplicateKeyException lost) {
            return again(call, calls.find(call).orElseThrow(() -> lost));
        }
    }

    private ResponseEntity<?> apart(IdempotentCalls.Call call, Supplier<ResponseEntity<?>> command) {
        ResponseEntity<?> answer = command.get();
        try {
            transaction.executeWithoutResult(open -> {
                calls.claim(call);
                calls.keep(call, answer.getStatusCode().value(), written(answer.getBody()));
            });
            return answer;
        } catch (DuplicateKeyException lost) {
            return again(call, calls.find(call).orElseThrow(() -> lost));
        }
    }

    private static ResponseEntity<?> again(IdempotentCalls.Call call, IdempotentCalls.Kept kept) {
        if (!kept.requestHash().equals(call.requestHash())) {
            throw new StepNotAllowed("Deze Idempotency-Key hoorde bij een andere oproep.", "This Idempotency-Key belonged to another call.");
        }
        return ResponseEntity.status(kept.status()).contentType(MediaType.APPLICATION_JSON).body(kept.body());
    }

    private byte[] written(Object value) {
        try {
            return value == null ? new byte[0] : json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
