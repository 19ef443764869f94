package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Pillar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the ratings of providers and takes them (R-PROV-11). */
@Service
@Transactional
public class ProviderRatings {

    private final Files files;
    private final ProviderRatingRows rows;
    private final Questions questions;
    private final Rulebook rulebook;

    ProviderRatings(Files files, ProviderRatingRows rows, Questions questions, Rulebook rulebook) {
        this.files = files;
        this.rows = rows;
        this.questions = questions;
        this.rulebook = rulebook;
    }

    /**
     * Asks the enterprise to rate its provider.
     *
     * @return the moment at which that ends: some days for a training, the use deadline for an advice, which must be rated
     */
    public Instant ask(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        LocalDate useDay = file.limits().useLastDay();
        LocalDate open = files.today().plusDays(rulebook.number(Parameter.RATING_OPEN_DAYS, files.today()));
        LocalDate lastDay = file.service().pillar() == Pillar.ADVICE || open.isAfter(useDay) ? useDay : open;
        file.limits().rating(lastDay);
        files.tellEnterprise(file, files.notice(file, NoticeKind.RATING_ASKED, "R-PROV-11", "1").lastDay(lastDay));
        return Brussels.endOf(lastDay);
    }

    /** Takes the form {@code rateProvider}; a complaint in it goes to a case worker as a question does. */
    public void rate(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number, status -> status == FileStatus.PAID || status.isPayable());
        ProviderRating rating = rows.save(new ProviderRating(file, answers, files.now()));
        files.note(file, actor, "R-PROV-11", "Dienstverlener beoordeeld.", "Provider rated.");
        rating.complaint().ifPresent(text -> questions.complain(file, actor, text));
    }
}
