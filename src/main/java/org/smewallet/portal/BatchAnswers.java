package org.smewallet.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.identity.Actor;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.ProviderInbox;
import org.smewallet.subsidy.WaitingFile;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Looks through many answers of a provider before they are given, and gives each in a transaction of its own (R-PROV-07). */
@Component
class BatchAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(BatchAnswers.class);

    private final ProviderInbox inbox;
    private final ApplicationProcess applications;
    private final MessageSource messages;

    BatchAnswers(ProviderInbox inbox, ApplicationProcess applications, MessageSource messages) {
        this.inbox = inbox;
        this.applications = applications;
        this.messages = messages;
    }

    /**
     * A line as it stands now.
     *
     * @param waiting null when no such file waits for the caller, be it unknown, foreign or answered: nobody learns which
     * @param reason the reason of a refusal in words
     */
    record Row(AnswerBatch.Line line, WaitingFile waiting, String decision, String reason, List<String> problems) {

        public boolean isReady() {
            return problems.isEmpty();
        }
    }

    List<Row> rows(Actor actor, AnswerBatch batch, FormSchema form, Locale locale) {
        Map<String, WaitingFile> waiting = inbox.waiting(actor, batch.lines().stream().map(AnswerBatch.Line::file).toList()).stream()
                .collect(Collectors.toMap(file -> file.file().fileNumber().number(), Function.identity()));
        Map<String, Integer> first = new HashMap<>();
        return batch.lines().stream().map(line -> {
            Integer earlier = first.putIfAbsent(line.file(), line.number());
            return row(line, waiting.get(line.file()), earlier, batch.isOfSheet(), form, locale);
        }).toList();
    }

    private Row row(AnswerBatch.Line line, WaitingFile waiting, Integer earlier, boolean ofSheet, FormSchema form, Locale locale) {
        List<String> problems = new ArrayList<>();
        if (waiting == null) {
            problems.add(say("provider.many.notWaiting", locale));
        } else if (!waiting.canBeAnswered()) {
            problems.add(say("provider.many.notYet", locale));
        }
        if (earlier != null) {
            problems.add(say("provider.many.twice", locale, earlier));
        }
        FormCheck.violations(form, line.answers(), true).forEach(wrong -> problems.add(label(form, wrong.field(), locale) + ": " + wrong.message(locale)));
        boolean refuse = "REFUSE".equals(line.answer("decision"));
        if (ofSheet && refuse && line.answer("reason").isEmpty()) {
            problems.add(say("provider.many.noReason", locale));
        } else if (!refuse && !line.answer("reason").isEmpty()) {
            problems.add(say("provider.many.reasonOfConfirmation", locale));
        } else if ("OTHER".equals(line.answer("reason")) && line.answer("explanation").isEmpty()) {
            problems.add(say("provider.many.noExplanation", locale));
        }
        return new Row(line, waiting, option(form, "decision", line, locale), option(form, "reason", line, locale), List.copyOf(problems));
    }

    /**
     * Gives the answers that have no problem; what goes wrong with one leaves the others alone.
     *
     * @param shared answers that hold for each file: the checks, and the reason when it is one for all
     */
    List<AnswerBatch.Result> give(Actor actor, List<Row> rows, Map<String, Object> shared, FormSchema form, Locale locale) {
        return rows.stream().map(row -> {
            String why = row.isReady() ? give(actor, row.line(), shared, form, locale) : String.join(" ", row.problems());
            return new AnswerBatch.Result(row.line().file(), row.decision(), why == null, why);
        }).toList();
    }

    private String give(Actor actor, AnswerBatch.Line line, Map<String, Object> shared, FormSchema form, Locale locale) {
        Map<String, Object> answers = new HashMap<>(shared);
        line.answers().entrySet().stream().filter(answer -> !answer.getValue().isEmpty()).forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        Set<String> asked = FormSchema.visible(form.components(), answers).map(FormComponent::key).collect(Collectors.toSet());
        answers.keySet().retainAll(asked);
        try {
            applications.decideAsProvider(actor, new FileNumber(line.file()), new Answers(answers));
            return null;
        } catch (InputRejected e) {
            return e.violations().stream().map(wrong -> wrong.message(locale)).collect(Collectors.joining(" "));
        } catch (StepNotAllowed e) {
            return e.message(locale);
        } catch (CommandRefused e) {
            return e.reason().message(locale) + " (" + e.reason().rule() + ")";
        } catch (NotFound e) {
            return say("provider.many.notWaiting", locale);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            LOG.debug("Lost a race", e);
            return say("error.race", locale);
        }
    }

    private static String option(FormSchema form, String key, AnswerBatch.Line line, Locale locale) {
        String chosen = line.answer(key);
        return form.component(key).orElseThrow().options().stream().filter(option -> option.value().equals(chosen)).map(option -> option.label().in(locale))
                .findFirst().orElse(chosen);
    }

    private static String label(FormSchema form, String key, Locale locale) {
        return form.component(key).map(component -> component.label().in(locale)).orElse(key);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
