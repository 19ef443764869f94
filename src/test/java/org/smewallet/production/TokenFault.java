package org.smewallet.production;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a forger, or a login server gone wrong, puts in a token. */
public enum TokenFault {

    NONE(claims -> claims),
    ANOTHER_ISSUER(claims -> claims.issuer("https://login.example")),
    ANOTHER_AUDIENCE(claims -> claims.audience(List.of("another-application"))),
    EXPIRED(claims -> claims.issueTime(before(Duration.ofHours(2))).expirationTime(before(Duration.ofHours(1)))),
    NOT_YET_VALID(claims -> claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofHours(1))))),
    OLD_NONCE(claims -> claims.claim("nonce", "the-nonce-of-an-earlier-login")),
    WITHOUT_NONCE(claims -> claims.claim("nonce", null)),
    /** The header says {@code alg: none} and nothing is signed. */
    UNSIGNED(claims -> claims),
    /** Signed, with a key that the login server never published, under the name of one that it did. */
    ANOTHER_KEY(claims -> claims),
    /** Signed rightly, then given to another person. */
    CHANGED_AFTERWARDS(claims -> claims),
    /** Signed with the public key as if it were a shared secret. */
    PUBLIC_KEY_AS_SECRET(claims -> claims);

    private final UnaryOperator<JWTClaimsSet.Builder> change;

    TokenFault(UnaryOperator<JWTClaimsSet.Builder> change) {
        this.change = change;
    }

    JWTClaimsSet applyTo(JWTClaimsSet.Builder claims) {
        return change.apply(claims).build();
    }

    private static Date before(Duration age) {
        return Date.from(Instant.now().minus(age));
    }
}
