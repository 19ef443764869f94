package org.smewallet.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen, or a program: speaks HTTP to the running application, keeps cookies, follows no redirect. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;

    public Visitor(int port) {
        base = "http://localhost:" + port;
    }

    /** Signs in through the login page. */
    public Visitor signIn(String persona) {
        HttpResponse<String> answer = submit("/login", token(), "username=" + persona + "&password=demo");
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException(persona + " could not sign in: " + answer.statusCode());
        }
        return this;
    }

    /** The token of a form on the login page. */
    public String token() {
        Matcher found = TOKEN.matcher(get("/login").body());
        return found.find() ? found.group(1) : "";
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> submit(String path, String token, String fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    /** A call of the engine's web applications, with their own token. */
    public HttpResponse<String> ask(String method, String path, String json) {
        return send(request(path).header("Content-Type", "application/json").header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).method(method, BodyPublishers.ofString(json)));
    }

    /** A call of the interface with a persona's name and password. */
    public HttpResponse<String> call(String persona, String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json").method(method,
                json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (persona != null) {
            request.header("Authorization", basic(persona));
        }
        return send(request);
    }

    /** The header with which a persona's program signs in. */
    public static String basic(String persona) {
        return "Basic " + Base64.getEncoder().encodeToString((persona + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElse("");
    }
}
