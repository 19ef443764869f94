package org.smewallet.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.Violation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form of the process on a page: shows it, reads what was sent, checks it by its file, hands it to the domain once, and
 * gives it back with what is wrong.
 */
@Component
class PortalForms {

    private static final Logger LOG = LoggerFactory.getLogger(PortalForms.class);

    private static final String ROWS = "_rows";

    private final FormTokens tokens;
    private final Uploads uploads;
    private final Interrupted interrupted;

    PortalForms(FormTokens tokens, Uploads uploads, Interrupted interrupted) {
        this.tokens = tokens;
        this.uploads = uploads;
        this.interrupted = interrupted;
    }

    /** Puts the form in the model, with these values; what was typed before the session ended takes their place. */
    void show(FormSchema form, Map<String, ?> given, List<Violation> violations, Visit visit, Model model) {
        Map<String, Object> values = new LinkedHashMap<>(given);
        if (visit.request().getMethod().equals("GET")) {
            Map<String, ? extends List<String>> typed = interrupted.take(visit.request().getSession(), visit.request().getRequestURI());
            values.putAll(typed.isEmpty() ? Map.of() : PostedForm.read(form, new LinkedMultiValueMap<>(Map.copyOf(typed))));
            model.addAttribute("goingOn", !typed.isEmpty());
        }
        model.addAttribute("values", values).addAttribute("form", FormRenderer.render(form, values, violations, visit.locale()))
                .addAttribute("token", tokens.next(visit)).addAttribute("invalid", !violations.isEmpty());
    }

    /**
     * Takes what was sent.
     *
     * @param known values that the person cannot change; {@code act} may add to them
     * @param owner enterprise or provider number that uploads belong to
     * @param partial names the actions that take an incomplete form
     * @param act does what is asked and gives the address of the answer page, or null to stay on the page
     * @return the address to go to, or null: the model then holds the form again
     */
    String take(FormSchema form, Map<String, ?> known, String owner, Set<String> partial, Visit visit, Model model, Function<Answers, String> act) {
        Map<String, Object> answers = read(form, visit);
        Map<String, Object> shown = new LinkedHashMap<>(known);
        shown.putAll(answers);
        if (visit.request().getParameterMap().containsKey(ROWS)) {
            change(visit.parameter(ROWS), form, shown);
            show(form, shown, List.of(), visit, model);
            return null;
        }
        List<Violation> violations = new ArrayList<>(uploads.keep(form, visit, owner, answers));
        shown.putAll(answers);
        violations.addAll(FormCheck.violations(form, answers, !partial.contains(visit.parameter("_action"))));
        String address = violations.isEmpty() ? send(visit, model, answers, violations, act) : null;
        if (address == null) {
            if (!violations.isEmpty()) {
                visit.response().setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            known.forEach(shown::putIfAbsent);
            show(form, shown, violations, visit, model);
        }
        return address;
    }

    /** What was sent, by the form's file: what the answers hide is left out. */
    static Map<String, Object> read(FormSchema form, Visit visit) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        visit.request().getParameterMap().forEach((name, values) -> posted.addAll(name, List.of(values)));
        List<String> onlyShown = FormSchema.flat(form.components()).filter(FormComponent::readOnly).map(FormComponent::key)
                .filter(posted::containsKey).toList();
        if (!onlyShown.isEmpty()) {
            LOG.warn("Somebody sent what the form only shows, it was left out: {}", onlyShown);
        }
        Map<String, Object> answers = PostedForm.read(form, posted);
        answers.keySet().retainAll(FormSchema.visible(form.components(), answers).map(FormComponent::key).collect(Collectors.toSet()));
        return answers;
    }

    private String send(Visit visit, Model model, Map<String, Object> answers, List<Violation> violations, Function<Answers, String> act) {
        try {
            String address = tokens.once(visit, () -> {
                String answer = act.apply(new Answers(answers));
                return answer == null ? "" : answer;
            });
            if (address == null) {
                violations.add(new Violation("", "Deze pagina stond te lang open. Kijk alles na en verstuur nog eens.",
                        "This page has stood open for too long. Check everything and send it again."));
            }
            return address == null || address.isEmpty() ? null : address;
        } catch (InputRejected e) {
            violations.addAll(e.violations());
        } catch (StepNotAllowed e) {
            refuse(HttpServletResponse.SC_CONFLICT, e.message(visit.locale()), visit, model);
        } catch (CommandRefused e) {
            refuse(422, e.reason().message(visit.locale()) + " (" + e.reason().rule() + ")", visit, model);
        }
        return null;
    }

    private static void refuse(int status, String message, Visit visit, Model model) {
        visit.response().setStatus(status);
        model.addAttribute("refused", message);
    }

    /** {@code add:participants}, {@code remove:participants:2}, {@code pick:providerNumber:DV.O222378}; anything else only shows the form again. */
    @SuppressWarnings("unchecked")
    private static void change(String command, FormSchema form, Map<String, Object> answers) {
        String[] words = command.split(":", 3);
        if (words.length == 3 && words[0].equals("pick")) {
            form.component(words[1]).filter(FormComponent::isAnswered).ifPresent(field -> answers.put(field.key(), words[2]));
            return;
        }
        if (words.length > 1 && answers.get(words[1]) instanceof List<?> given) {
            List<Object> rows = new ArrayList<>((List<Object>) given);
            if (words[0].equals("add")) {
                rows.add(Map.of());
            } else if (words.length == 3 && words[2].matches("\\d{1,3}") && Integer.parseInt(words[2]) < rows.size()) {
                rows.remove(Integer.parseInt(words[2]));
            }
            answers.put(words[1], rows);
        }
    }
}
