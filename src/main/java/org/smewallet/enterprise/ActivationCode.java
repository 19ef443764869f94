package org.smewallet.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.smewallet.shared.EnterpriseNumber;

/**
 * A single-use code that goes to the registered office by post, tied to person and enterprise (R-ID-05). Only its
 * salted hash is kept.
 */
@Entity
class ActivationCode {

    /** Digits and capitals without those that look alike: no 0 and O, no 1, I and L. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final int ROUNDS = 100_000;
    private static final int HASH_BITS = 256;
    private static final int SALT_BYTES = 16;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String registrationNumber;
    @Enumerated(EnumType.STRING)
    private Status status;
    private byte[] salt;
    private byte[] codeHash;
    private Instant madeAt;
    private LocalDate lastDay;
    private int mostAttempts;
    private int wrongAttempts;
    @Version
    private long version;

    protected ActivationCode() {
    }

    ActivationCode(EnterpriseRegistration registration, String plain, SecureRandom random, Instant at, LocalDate lastDay, int mostAttempts) {
        registrationNumber = registration.number();
        status = Status.OPEN;
        salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        codeHash = hash(plain, registration.person(), registration.enterprise());
        madeAt = at;
        this.lastDay = lastDay;
        this.mostAttempts = mostAttempts;
    }

    /** A new code as the letter shows it: {@code 7KQ4M-XW2HD}. */
    static String newPlain(SecureRandom random) {
        StringBuilder signs = new StringBuilder();
        random.ints(LENGTH, 0, SIGNS.length()).forEach(index -> signs.append(SIGNS.charAt(index)));
        return signs.insert(LENGTH / 2, '-').toString();
    }

    /** Tries the code on a day; a used, void or late one is wrong like any other. */
    CodeResult enter(String typed, String person, EnterpriseNumber enterprise, LocalDate today) {
        if (status != Status.OPEN || isExpiredOn(today)) {
            return status == Status.BLOCKED ? CodeResult.BLOCKED : CodeResult.WRONG;
        }
        if (MessageDigest.isEqual(codeHash, hash(typed, person, enterprise))) {
            status = Status.USED;
            return CodeResult.RIGHT;
        }
        wrongAttempts++;
        status = wrongAttempts < mostAttempts ? Status.OPEN : Status.BLOCKED;
        return status == Status.OPEN ? CodeResult.WRONG : CodeResult.BLOCKED;
    }

    /** A newer code was ordered, or nobody needs it any more. */
    void voidIt() {
        if (status == Status.OPEN) {
            status = Status.VOID;
        }
    }

    boolean isExpiredOn(LocalDate day) {
        return day.isAfter(lastDay);
    }

    int attemptsLeft() {
        return Math.max(0, mostAttempts - wrongAttempts);
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Instant madeAt() {
        return madeAt;
    }

    private byte[] hash(String typed, String person, EnterpriseNumber enterprise) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        char[] secret = String.join("|", bare, person, enterprise.digits()).toCharArray();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(secret, salt, ROUNDS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        }
    }

    private enum Status {
        OPEN, USED, VOID, BLOCKED
    }
}
