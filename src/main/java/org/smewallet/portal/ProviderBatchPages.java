package org.smewallet.portal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.ProviderInbox;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many answers of a provider at once, ticked in the list or filled in on a sheet: shown first, given after a confirmation. */
@Controller
class ProviderBatchPages {

    private final ProviderInbox inbox;
    private final BatchAnswers answers;
    private final AnswerSheet sheet;
    private final WorkLists work;
    private final FormTokens tokens;
    private final MessageSource messages;

    ProviderBatchPages(ProviderInbox inbox, BatchAnswers answers, AnswerSheet sheet, WorkLists work, FormTokens tokens, MessageSource messages) {
        this.inbox = inbox;
        this.answers = answers;
        this.sheet = sheet;
        this.work = work;
        this.tokens = tokens;
        this.messages = messages;
    }

    @PostMapping("/provider/answers")
    String choose(@RequestParam(name = "file", defaultValue = "") List<String> files, @RequestParam String decision, Visit visit, RedirectAttributes flash) {
        if (files.isEmpty()) {
            flash.addFlashAttribute("failed", "provider.many.none");
            return "redirect:/provider";
        }
        if (!List.of("CONFIRM", "REFUSE").contains(decision)) {
            throw new NotFound("Decision");
        }
        return shown(AnswerBatch.ofChoice(decision, files), visit);
    }

    @GetMapping("/provider/sheet")
    String sheet(Visit visit, Model model) {
        model.addAttribute("waiting", inbox.waiting(visit.actor(), 0, 1).total()).addAttribute("most", AnswerBatch.MOST);
        return "provider-sheet";
    }

    @GetMapping("/provider/sheet.csv")
    ResponseEntity<byte[]> download(Visit visit) {
        String name = messages.getMessage("provider.sheet.name", null, visit.locale());
        return FilePages.download(name + ".csv", "text/csv;charset=UTF-8", sheet.write(inbox.waiting(visit.actor(), 0, AnswerBatch.MOST).items(), visit.locale()));
    }

    @PostMapping("/provider/sheet")
    String read(@RequestParam(name = "sheet", required = false) MultipartFile filled, Visit visit, Model model) {
        try {
            return shown(sheet.read(filled == null ? new byte[0] : Uploads.bytes(filled), form()), visit);
        } catch (InputRejected e) {
            visit.response().setStatus(400);
            model.addAttribute("refused", e.violations().get(0).message(visit.locale()));
            return sheet(visit, model);
        }
    }

    @GetMapping("/provider/answers/{id}")
    String look(@PathVariable String id, Visit visit, Model model) {
        AnswerBatch batch = AnswerBatch.find(visit.request().getSession(), id);
        model.addAttribute("batch", batch);
        return batch.results() == null ? preview(batch, visit, model) : "provider-answers-given";
    }

    @PostMapping("/provider/answers/{id}")
    String give(@PathVariable String id, Visit visit, Model model) {
        AnswerBatch batch = AnswerBatch.find(visit.request().getSession(), id);
        model.addAttribute("batch", batch);
        List<BatchAnswers.Row> rows = batch.results() == null ? answers.rows(visit.actor(), batch, form(), visit.locale()) : List.of();
        Map<String, Object> shared = shared(visit);
        String missing = missing(batch, rows, shared);
        if (missing != null) {
            return again(missing, batch, visit, model);
        }
        String address = tokens.onceAlone(visit, () -> {
            batch.with(answers.give(visit.actor(), rows, shared, form(), visit.locale())).keep(visit.request().getSession());
            return "/provider/answers/" + id;
        });
        return address == null ? again("provider.many.stale", batch, visit, model) : "redirect:" + address;
    }

    /** The checks and, for a refusal of all, its reason. */
    private Map<String, Object> shared(Visit visit) {
        Map<String, Object> shared = new HashMap<>();
        form().all().filter(FormComponent::isTick).forEach(check -> shared.put(check.key(), "true".equals(visit.parameter(check.key()))));
        List.of("reason", "explanation").forEach(key -> shared.put(key, visit.parameter(key).strip()));
        return shared;
    }

    /** The key of what still has to be filled in, or null. */
    private String missing(AnswerBatch batch, List<BatchAnswers.Row> rows, Map<String, Object> shared) {
        boolean confirms = rows.stream().anyMatch(row -> row.isReady() && "CONFIRM".equals(row.line().answer("decision")));
        if (confirms && form().all().filter(FormComponent::isTick).anyMatch(check -> !Boolean.TRUE.equals(shared.get(check.key())))) {
            return "provider.many.checkAll";
        }
        if (!"REFUSE".equals(batch.decision()) || rows.isEmpty()) {
            return null;
        }
        if (!FormCheck.violations(form(), Map.of("decision", "REFUSE", "reason", shared.get("reason"), "explanation", shared.get("explanation")), true).isEmpty()) {
            return "provider.many.wrong";
        }
        return "".equals(shared.get("reason")) ? "provider.many.noReason"
                : "OTHER".equals(shared.get("reason")) && "".equals(shared.get("explanation")) ? "provider.many.noExplanation" : null;
    }

    private String again(String message, AnswerBatch batch, Visit visit, Model model) {
        visit.response().setStatus(400);
        model.addAttribute("failed", message).addAttribute("given", shared(visit));
        return preview(batch, visit, model);
    }

    private String preview(AnswerBatch batch, Visit visit, Model model) {
        FormSchema form = form();
        List<BatchAnswers.Row> rows = answers.rows(visit.actor(), batch, form, visit.locale());
        List<BatchAnswers.Row> ready = rows.stream().filter(BatchAnswers.Row::isReady).toList();
        long confirmed = ready.stream().filter(row -> "CONFIRM".equals(row.line().answer("decision"))).count();
        model.addAttribute("rows", rows).addAttribute("confirmed", confirmed).addAttribute("refusedFiles", ready.size() - confirmed)
                .addAttribute("checks", words(form.all().filter(FormComponent::isTick), FormComponent::key, FormComponent::label, visit))
                .addAttribute("reasons", words(form.component("reason").orElseThrow().options().stream(), FormComponent.Option::value, FormComponent.Option::label, visit))
                .addAttribute("token", tokens.next(visit));
        if (!model.containsAttribute("given")) {
            model.addAttribute("given", Map.of());
        }
        return "provider-answers";
    }

    private static <T> Map<String, String> words(Stream<T> of, Function<T, String> key, Function<T, BilingualText> label, Visit visit) {
        Map<String, String> words = new LinkedHashMap<>();
        of.forEach(one -> words.put(key.apply(one), label.apply(one).in(visit.locale())));
        return words;
    }

    private String shown(AnswerBatch batch, Visit visit) {
        batch.keep(visit.request().getSession());
        return "redirect:/provider/answers/" + batch.id();
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("providerDecision"));
    }
}
