package org.smewallet.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.smewallet.production.LoginServer;
import org.smewallet.production.TokenFault;

/**
 * Programs at the interface. A call that a node leaves unanswered, or answers with 5xx, is sent again to the next one with
 * the same {@code Idempotency-Key}, as the description of the interface asks of programs.
 */
class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(250);
    private static final int SERVER_FAULT = 500;

    private final List<Node> nodes;
    private final LoginServer login;
    private final HttpClient client;
    private final Map<Map<String, Object>, Token> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final Map<Integer, Integer> faults = new ConcurrentSkipListMap<>();

    Calls(Cluster cluster) {
        nodes = cluster.nodes;
        login = cluster.login;
        client = HttpClient.newBuilder().sslContext(cluster.certificate.trusted()).version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2)).build();
    }

    private record Token(String text, long until) {
    }

    /** An answer of a node. */
    record Answer(int status, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** @throws Broken when it is another one */
        Answer expect(int wanted) {
            Broken.unless(status == wanted, "%d instead of %d: %s", status, wanted, text);
            return this;
        }
    }

    Answer get(Map<String, Object> who, String path) {
        return untilAnswered(who, "GET", path, "application/json", BodyPublishers.noBody(), null);
    }

    Answer post(Map<String, Object> who, String path, Object body) {
        return post(who, path, body, UUID.randomUUID().toString());
    }

    Answer post(Map<String, Object> who, String path, Object body, String key) {
        return untilAnswered(who, "POST", path, "application/json", BodyPublishers.ofString(written(body)), key);
    }

    Answer postXml(Map<String, Object> who, String path, byte[] xml) {
        return untilAnswered(who, "POST", path, "application/xml", BodyPublishers.ofByteArray(xml), UUID.randomUUID().toString());
    }

    /** Stores a document; a repeated call stores another one, which nobody names. */
    Answer upload(Map<String, Object> who, String path, byte[] pdf) {
        String mark = "part-of-an-upload";
        BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString("--" + mark
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"factuur.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"),
                BodyPublishers.ofByteArray(pdf), BodyPublishers.ofString("\r\n--" + mark + "--\r\n"));
        return untilAnswered(who, "POST", path, "multipart/form-data; boundary=" + mark, body, null);
    }

    private Answer untilAnswered(Map<String, Object> who, String method, String path, String type, BodyPublisher body, String key) {
        long begun = System.nanoTime();
        for (int first = turn.getAndIncrement(), times = 0;; times++) {
            Answer answer = once(nodes.get(Math.floorMod(first + times, nodes.size())), who, method, path, type, body, key);
            long took = System.nanoTime() - begun;
            if (answer.status() != 0 && answer.status() < SERVER_FAULT) {
                answered.incrementAndGet();
                longest.accumulateAndGet(took, Math::max);
                return answer;
            }
            faults.merge(answer.status(), 1, Integer::sum);
            again.incrementAndGet();
            Broken.unless(took < LONGEST.toNanos(), "%s %s is not answered, last %d: %s", method, path, answer.status(), answer.text());
            Pause.of(BEFORE_AGAIN);
        }
    }

    /** One try at one node; status 0 when there is no answer. */
    Answer once(Node node, Map<String, Object> who, String method, String path, String type, BodyPublisher body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.address() + "/api/v1" + path)).timeout(LONGEST)
                .header("Authorization", "Bearer " + token(who)).header("Accept", "*/*").header("Content-Type", type).method(method, body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Good for fifteen minutes, used for five. */
    private String token(Map<String, Object> who) {
        return tokens.compute(who, (person, held) -> held != null && held.until() > System.nanoTime() ? held
                : new Token(login.bearer(person, TokenFault.NONE), System.nanoTime() + Duration.ofMinutes(5).toNanos())).text();
    }

    static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was seen since the last time this was asked. */
    String figures() {
        String seen = "%d calls, %d sent again %s, longest until answered %s".formatted(answered.getAndSet(0), again.getAndSet(0), faults,
                Pause.seconds(Duration.ofNanos(longest.getAndSet(0))));
        faults.clear();
        return seen;
    }
}
