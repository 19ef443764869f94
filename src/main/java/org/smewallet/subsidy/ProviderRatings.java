package org.smewallet.subsidy;

import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the ratings of providers. */
@Service
@Transactional
public class ProviderRatings {

    private final Files files;
    private final ProviderRatingRows rows;

    ProviderRatings(Files files, ProviderRatingRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /** Takes the form {@code rateProvider}. */
    public void rate(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number, status -> status == FileStatus.PAID || status.isPayable());
        rows.save(new ProviderRating(file, answers, files.now()));
        files.note(file, actor, "R-PROV-11", "Dienstverlener beoordeeld.", "Provider rated.");
    }
}
