package org.smewallet.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A login server that can be made to lie: it signs what it is told to, and hands it out once it is asked for a code. */
final class LoginServer implements AutoCloseable {

    private final HttpServer http;
    private final RSAKey key = key("ours");
    private final RSAKey foreign = key("ours");
    private volatile String idToken = "";

    LoginServer() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/.well-known/openid-configuration", call -> answer(call, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"response_types_supported":["code"]}"""
                .formatted(issuer())));
        http.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
        http.createContext("/token", call -> answer(call,
                "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}".formatted(idToken)));
        http.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What the next code is worth. */
    void handOut(String token) {
        idToken = token;
    }

    /** The claims of an entrepreneur, good for a minute. */
    JWTClaimsSet.Builder claims(String audience) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(audience).subject("somebody").issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60))).claim("vo_doelgroepcode", "EA").claim("vo_orgcode", "0824677865");
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** By a key that has the right name and is another. */
    String signedByAnother(JWTClaimsSet claims) {
        return signed(claims, foreign);
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** The public key taken for a shared secret. */
    String signedWithThePublicKey(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed, and then another subject put in. */
    String changedAfterwards(JWTClaimsSet claims) {
        List<String> whole = List.of(signed(claims).split("\\."));
        List<String> other = List.of(signed(new JWTClaimsSet.Builder(claims).subject("somebody-else").build()).split("\\."));
        return String.join(".", whole.get(0), other.get(1), whole.get(2));
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
