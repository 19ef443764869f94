package org.smewallet.production;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.springframework.web.util.UriComponentsBuilder;

/** A small OpenID Connect server with the claims of ACM/IDM. Whoever it is told of signs in at once, with tokens right or wrong. */
public class LoginServer implements AutoCloseable {

    static final String CLIENT = "smewallet";
    static final String SECRET = "a-secret-of-the-tests";
    static final String AUDIENCE = "smewallet-programs";
    private static final int MINUTES_15 = 900;

    private record Grant(Map<String, Object> claims, String nonce, String redirect) {
    }

    private final HttpsServer server;
    private final RSAKey key = key();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile TokenFault fault = TokenFault.NONE;
    private volatile Map<String, String> lastStart = Map.of();
    private volatile Map<String, String> lastEnd = Map.of();

    public LoginServer(SSLContext identity) {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("The login server did not start", e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(identity));
        server.createContext("/.well-known/openid-configuration", call -> json(call, 200, configuration()));
        server.createContext("/keys", call -> json(call, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.createContext("/end", this::end);
        server.start();
    }

    String issuer() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** From now on this person signs in; the claims beside those of the protocol. */
    public void signsIn(Map<String, Object> claims) {
        person = claims;
        fault = TokenFault.NONE;
    }

    /** From now on the person's tokens have this fault. */
    void fails(TokenFault with) {
        fault = with;
    }

    /** What the application asked when it last sent somebody here. */
    Map<String, String> lastStart() {
        return lastStart;
    }

    /** What the application said when it last sent somebody here to sign out. */
    Map<String, String> lastEnd() {
        return lastEnd;
    }

    /** A token with which a program calls. */
    public String bearer(Map<String, Object> claims, TokenFault with) {
        return written(with, with.applyTo(claims(claims, AUDIENCE)));
    }

    private Map<String, Object> configuration() {
        String at = issuer();
        return Map.ofEntries(Map.entry("issuer", at), Map.entry("authorization_endpoint", at + "/authorize"), Map.entry("token_endpoint", at + "/token"),
                Map.entry("userinfo_endpoint", at + "/userinfo"), Map.entry("jwks_uri", at + "/keys"), Map.entry("end_session_endpoint", at + "/end"),
                Map.entry("response_types_supported", List.of("code")), Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")), Map.entry("scopes_supported", List.of("openid", "profile", "vo")),
                Map.entry("grant_types_supported", List.of("authorization_code")),
                Map.entry("token_endpoint_auth_methods_supported", List.of("client_secret_basic")));
    }

    private void authorize(HttpExchange call) throws IOException {
        lastStart = fields(call.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Grant(person, lastStart.get("nonce"), lastStart.get("redirect_uri")));
        redirect(call, lastStart.get("redirect_uri") + "?code=" + code + "&state=" + encoded(lastStart.get("state")));
    }

    /** A code is taken once. */
    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = codes.remove(form.getOrDefault("code", ""));
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (grant == null || !grant.redirect().equals(form.get("redirect_uri")) || !basic.equals(call.getRequestHeaders().getFirst("Authorization"))) {
            json(call, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String access = UUID.randomUUID().toString();
        people.put(access, grant.claims());
        JWTClaimsSet.Builder claims = claims(grant.claims(), CLIENT).claim("nonce", grant.nonce());
        json(call, 200, Map.of("access_token", access, "token_type", "Bearer", "expires_in", MINUTES_15,
                "id_token", written(fault, fault.applyTo(claims))));
    }

    private void userInfo(HttpExchange call) throws IOException {
        String token = String.valueOf(call.getRequestHeaders().getFirst("Authorization")).replace("Bearer ", "");
        Map<String, Object> claims = people.get(token);
        json(call, claims == null ? 401 : 200, claims == null ? Map.of("error", "invalid_token") : claims);
    }

    private void end(HttpExchange call) throws IOException {
        lastEnd = fields(call.getRequestURI().getRawQuery());
        redirect(call, lastEnd.get("post_logout_redirect_uri"));
    }

    private JWTClaimsSet.Builder claims(Map<String, Object> person, String audience) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(audience).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(MINUTES_15))).claim("auth_time", now.getEpochSecond());
        person.forEach(claims::claim);
        return claims;
    }

    private String written(TokenFault with, JWTClaimsSet claims) {
        try {
            if (with == TokenFault.UNSIGNED) {
                return new PlainJWT(claims).serialize();
            }
            boolean secret = with == TokenFault.PUBLIC_KEY_AS_SECRET;
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(secret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(secret ? new MACSigner(key.toRSAPublicKey().getEncoded()) : new RSASSASigner(with == TokenFault.ANOTHER_KEY ? key() : key));
            return with == TokenFault.CHANGED_AFTERWARDS ? forAnother(token) : token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String forAnother(SignedJWT token) {
        Map<String, Object> claims = token.getPayload().toJSONObject();
        claims.put("sub", "somebody-else");
        return String.join(".", token.getHeader().toBase64URL().toString(), new Payload(claims).toBase64URL().toString(), token.getSignature().toString());
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("login-key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new HashMap<>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams()
                .forEach((name, values) -> fields.put(name, java.net.URLDecoder.decode(String.valueOf(values.get(0)), StandardCharsets.UTF_8)));
        return fields;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange call, String to) throws IOException {
        call.getResponseHeaders().add("Location", to);
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private static void json(HttpExchange call, int status, Map<String, Object> content) throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(content).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
