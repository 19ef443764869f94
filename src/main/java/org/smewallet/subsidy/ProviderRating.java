package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.smewallet.shared.Answers;

/** The enterprise's rating of its provider (R-PROV-11). */
@Entity
class ProviderRating {

    private static final int BEST = 5;

    @Id
    private String fileNumber;
    private String providerNumber;
    private int score;
    private Integer content;
    private Integer organisation;
    private Integer usefulness;
    private String remark;
    private boolean complaint;
    private Instant ratedAt;

    protected ProviderRating() {
    }

    /** Reads the form {@code rateProvider}. */
    ProviderRating(SubsidyApplication file, Answers answers, Instant ratedAt) {
        fileNumber = file.number().number();
        providerNumber = file.service().providerNumber();
        Integer given = answers.required("score", mark(answers, "score"));
        content = mark(answers, "content").orElse(null);
        organisation = mark(answers, "organisation").orElse(null);
        usefulness = mark(answers, "usefulness").orElse(null);
        remark = answers.text("remark", 1000).orElse(null);
        complaint = answers.ticked("complaint");
        if (complaint && remark == null) {
            answers.reject("remark", "Schrijf hier uw klacht.", "Write your complaint here.");
        }
        answers.check();
        score = given;
        this.ratedAt = ratedAt;
    }

    /** What the enterprise complains of; empty when it does not. */
    Optional<String> complaint() {
        return complaint ? Optional.of(remark) : Optional.empty();
    }

    private static Optional<Integer> mark(Answers answers, String key) {
        return answers.integer(key, BEST).filter(mark -> mark >= 1 || answers.reject(key, "Kies 1 tot 5.", "Choose 1 to 5.").isPresent());
    }
}
