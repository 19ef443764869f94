package org.smewallet.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without script: keeps its cookies, follows redirects, sends a form with the tokens of the page it last saw. */
final class Client {

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base;
    private String lastPage = "";

    Client(int port) {
        base = "http://localhost:" + port;
    }

    /** A client that has signed in. */
    static Client of(int port, String persona) {
        Client client = new Client(port);
        client.get("/login");
        Page home = client.post("/login", Map.of("username", persona, "password", "demo"));
        if (home.address().contains("error")) {
            throw new IllegalStateException(persona + " could not sign in");
        }
        return client;
    }

    /** What came back, after redirects. */
    record Page(int status, String address, String body, HttpResponse<byte[]> answer) {

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        /** The value of a hidden field. */
        String hidden(String name) {
            Matcher matcher = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(body);
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** What the interface answers a program of this person. */
    Page ask(String persona, String path) {
        String login = Base64.getEncoder().encodeToString((persona + ":demo").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + login).GET());
    }

    /** Sends a form; the tokens of the page seen last go along unless given. */
    Page post(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String token : new String[] {"_csrf", "_token"}) {
            form.put(token, new Page(0, "", lastPage, null).hidden(token));
        }
        form.putAll(fields);
        String body = form.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file from a form of the page seen last. */
    Page upload(String path, String field, String name, String content) {
        String head = Stream.of("_csrf", "_token").map(token -> "--mark\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(token, new Page(0, "", lastPage, null).hidden(token))).collect(Collectors.joining());
        String file = "--mark\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n%s\r\n--mark--\r\n"
                .formatted(field, name, content);
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "multipart/form-data; boundary=mark")
                .POST(HttpRequest.BodyPublishers.ofString(head + file)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.header("Accept", "text/html, application/json;q=0.9").build(), HttpResponse.BodyHandlers.ofByteArray());
            lastPage = new String(answer.body(), StandardCharsets.UTF_8);
            return new Page(answer.statusCode(), answer.uri().getPath() + (answer.uri().getQuery() == null ? "" : "?" + answer.uri().getQuery()), lastPage, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
