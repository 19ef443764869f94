package org.smewallet.subsidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.identity.Actor;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of the enterprise or the provider about a file, answered by a case worker (R-CMP-01); each sees its own only. */
@Service
@Transactional
public class Questions {

    private static final int LONGEST_TEXT = 2000;
    private static final String RULE = "R-CMP-01";

    private final QuestionRows rows;
    private final Files files;
    private final CaseFiles caseFiles;
    private final Enterprises enterprises;
    private final Providers providers;
    private final ApplicationEventPublisher events;

    Questions(QuestionRows rows, Files files, CaseFiles caseFiles, Enterprises enterprises, Providers providers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.files = files;
        this.caseFiles = caseFiles;
        this.enterprises = enterprises;
        this.providers = providers;
        this.events = events;
    }

    /**
     * Asks, by form {@code askQuestion}.
     *
     * @throws NotFound for whoever is neither the enterprise nor the provider of the file
     * @throws org.smewallet.shared.InputRejected without a text, or with one that is too long
     * @throws StepNotAllowed while an earlier question of the same party waits
     */
    public void ask(Actor actor, FileNumber number, Answers answers) {
        Party party = asker(actor, number);
        String text = answers.required("question", answers.text("question", LONGEST_TEXT));
        answers.check();
        SubsidyApplication file = files.locked(number);
        List<Question> earlier = earlier(file);
        if (earlier.stream().anyMatch(question -> question.party() == party && question.isOpen())) {
            throw new StepNotAllowed("Uw vorige vraag wacht nog op antwoord.", "Your previous question still waits for its answer.");
        }
        keep(file, earlier, party, actor, text);
        files.noteFor(file, actor, RULE, "Vraag gesteld aan de administratie.", "Question asked of the agency.", party);
    }

    /** What an enterprise complains of when it rates its provider: a case worker answers it, also while an earlier question waits. */
    void complain(SubsidyApplication file, Actor actor, String text) {
        keep(file, earlier(file), Party.ENTERPRISE, actor, text);
        files.noteFor(file, actor, RULE, "Klacht over de dienstverlener ingediend.", "Complaint about the provider made.", Party.ENTERPRISE);
    }

    private List<Question> earlier(SubsidyApplication file) {
        return rows.findByFileNumberOrderByAskedAt(file.number().number());
    }

    private void keep(SubsidyApplication file, List<Question> earlier, Party party, Actor actor, String text) {
        Question asked = rows.save(new Question(file.number(), earlier.size() + 1, party, actor, text, files.now()));
        events.publishEvent(new QuestionAsked(asked.id()));
    }

    /** The questions that the caller may read, the oldest first: its own, or all for staff. */
    @Transactional(readOnly = true)
    public List<QuestionView> of(Actor actor, FileNumber number) {
        List<Party> readable = actor.readsAllFiles() ? List.of(Party.values()) : parties(actor, number);
        return rows.findByFileNumberAndPartyInOrderByAskedAt(number.number(), readable).stream().map(Question::view).toList();
    }

    /** Form {@code answerQuestion}: who asks what about which file. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(String questionId) {
        Question question = question(questionId);
        SubsidyApplication file = files.get(question.file());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("fileNumber", file.number().number());
        shown.put("asker", question.party() == Party.PROVIDER
                ? providers.findByNumber(file.service().provider()).map(Provider::name).orElse("")
                : enterprises.findByNumber(file.enterprise()).map(Enterprise::name).orElse(""));
        shown.put("question", question.text());
        return shown;
    }

    /** Takes the answer of a case worker, form {@code answerQuestion}. */
    public void answer(String questionId, Actor actor, Answers answers) {
        String text = answers.required("answer", answers.text("answer", LONGEST_TEXT));
        answers.check();
        Question question = question(questionId);
        SubsidyApplication file = files.locked(question.file());
        question.answer(actor, text, files.now());
        files.noteFor(file, actor, RULE, "Vraag beantwoord.", "Question answered.", question.party());
    }

    /** Mails the answer to the party that asked. */
    public void tell(String questionId) {
        Question question = question(questionId);
        SubsidyApplication file = files.get(question.file());
        Notice notice = files.notice(file, NoticeKind.QUESTION_ANSWERED, RULE, questionId)
                .because(List.of(new Reason(RULE, question.answer(), question.answer(), null)));
        if (question.party() == Party.PROVIDER) {
            files.tellProvider(file, notice);
        } else {
            files.tellEnterprise(file, notice);
        }
    }

    private Party asker(Actor actor, FileNumber number) {
        if (caseFiles.isProvider(actor, number) && !caseFiles.isApplicant(actor, number)) {
            return Party.PROVIDER;
        }
        caseFiles.requireApplicant(actor, number);
        return Party.ENTERPRISE;
    }

    private List<Party> parties(Actor actor, FileNumber number) {
        List<Party> parties = new ArrayList<>();
        if (caseFiles.isApplicantOrLooksOn(actor, number)) {
            parties.add(Party.ENTERPRISE);
        }
        if (caseFiles.isProvider(actor, number)) {
            parties.add(Party.PROVIDER);
        }
        return parties;
    }

    private Question question(String id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("Question"));
    }
}
