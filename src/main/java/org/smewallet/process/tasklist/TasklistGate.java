package org.smewallet.process.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smewallet.identity.SignOut;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands in front of the web applications' own interface to the engine and lets through what {@link TasklistRules} allow. */
class TasklistGate extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Pattern PAGE_SIZE = Pattern.compile("(?<=^|&)maxResults=(\\d{1,9})(?=&|$)");

    private final TasklistRules rules;
    private final TasklistAnswers answers;
    private final SignOut signOut;
    private final int longestList;

    TasklistGate(TasklistRules rules, TasklistAnswers answers, SignOut signOut, int longestList) {
        this.rules = rules;
        this.answers = answers;
        this.signOut = signOut;
        this.longestList = longestList;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("POST".equals(request.getMethod()) && path(request).matches("/camunda/api/admin/auth/user/[^/]+/logout")) {
            // Of everything: otherwise the next request would sign in again.
            signOut.leave(request);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            JsonNode content = body.length == 0 || !isJson(request) ? MissingNode.getInstance() : JSON.readTree(body);
            TasklistRules.Verdict verdict = rules.judge(request.getMethod(), path(request), content);
            if (verdict == TasklistRules.Verdict.PASS) {
                byte[] passed = keepsOwnOrder(content) ? JSON.writeValueAsBytes(content) : body;
                chain.doFilter(new Replayed(request, passed, shorter(request.getQueryString())), response);
            } else if (verdict == TasklistRules.Verdict.ANSWER) {
                answer(request, response, content);
            } else {
                refuse(response, verdict);
            }
        } catch (JsonProcessingException e) {
            refuse(response, TasklistRules.Verdict.INVALID);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, JsonNode content) throws IOException {
        Optional<String> wrong = answers.complete(TasklistRules.taskOf(path(request)), content.path("variables"), request.getLocale());
        response.setStatus(wrong.isEmpty() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
        if (wrong.isPresent()) {
            response.setContentType("application/json;charset=UTF-8");
            JSON.writeValue(response.getWriter(), Map.of("type", "INVALID_INPUT", "message", wrong.get()));
        }
    }

    private static void refuse(HttpServletResponse response, TasklistRules.Verdict verdict) throws IOException {
        response.setStatus(verdict.status);
        response.setContentType("application/json;charset=UTF-8");
        JSON.writeValue(response.getWriter(), Map.of("type", verdict, "message", verdict == TasklistRules.Verdict.TOO_MUCH_READ
                ? "U las vandaag heel wat dossiers. Zeg waarom op /files. / You read many files today. Say why at /files." : "Not allowed here."));
    }

    /** Tasklist asks for the newest first where nobody chose an order: then the view's own order, by last day, holds. */
    private static boolean keepsOwnOrder(JsonNode content) {
        JsonNode order = content.path("sorting");
        boolean unchosen = order.size() == 1 && "created".equals(order.path(0).path("sortBy").asText())
                && "desc".equals(order.path(0).path("sortOrder").asText());
        if (unchosen) {
            ((ObjectNode) content).remove("sorting");
        }
        return unchosen;
    }

    /** The web applications ask for lists longer than the engine gives, or without end; they get the longest allowed. */
    private String shorter(String query) {
        String given = query == null ? "" : query;
        if (!PAGE_SIZE.matcher(given).find()) {
            return given + (given.isEmpty() ? "" : "&") + "maxResults=" + longestList;
        }
        return PAGE_SIZE.matcher(given).replaceAll(size -> "maxResults=" + Math.min(longestList, Integer.parseInt(size.group(1))));
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().contains("json");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The request once more: its body was read here, its page size is lowered. */
    private static class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;
        private final String query;

        Replayed(HttpServletRequest request, byte[] body, String query) {
            super(request);
            this.body = body;
            this.query = query;
        }

        @Override
        public String getQueryString() {
            return query;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Read at once");
        }
    }
}
