package org.smewallet.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A browser without a screen that follows the way to the login server and back, over TLS. */
public class Guest {

    private static final String ACCEPT = "text/html,*/*;q=0.8";
    private static final int MOST_STEPS = 10;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String base;

    public Guest(String base, SSLContext trusted) {
        this.base = base;
        client = HttpClient.newBuilder().cookieHandler(cookies).sslContext(trusted).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Goes through the login; answers the page on which it ends. */
    public HttpResponse<String> signIn() {
        return follow(get("/oauth2/authorization/acmidm"));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", ACCEPT));
    }

    /** Asks with a cookie of a session that nobody was given. */
    public HttpResponse<String> getWithSession(String made, String path) {
        return getSaying("Cookie", "__Host-session=" + made, path);
    }

    /** Asks with one more header. */
    HttpResponse<String> getSaying(String header, String value, String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", ACCEPT).header(header, value));
    }

    /** A call of a program with its token. */
    public HttpResponse<String> call(String token, String method, String path, String json) {
        return send(HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** Presses a form's button, with the token of a page. */
    public HttpResponse<String> submit(String path, String fields, String pageWithToken) {
        Matcher token = TOKEN.matcher(pageWithToken);
        String sent = fields + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        return send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(sent)));
    }

    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int step = 0; step < MOST_STEPS && last.statusCode() / 100 == 3; step++) {
            last = send(HttpRequest.newBuilder(last.uri().resolve(last.headers().firstValue("Location").orElseThrow())).header("Accept", ACCEPT));
        }
        return last;
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("__Host-session")).map(HttpCookie::getValue)
                .findFirst().orElse("");
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
