package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smewallet.rulebook.CalculationForm;
import org.smewallet.rulebook.ParameterInForce;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would I get, why, and until when: open to everyone, stores nothing. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calculator")
class CalculationController {

    private final Rulebook rulebook;
    private final Clock clock;

    CalculationController(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Parameters in force on a day; all on one page. */
    record RulebookAnswer(LocalDate date, List<ParameterInForce> items, int page, int size, int total) {
    }

    @PostMapping(path = "/calculations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What the rules say of an application, an increase or a cheque")
    CalculationAnswer calculate(@RequestBody Answers body, Locale locale) {
        CalculationForm form = new CalculationForm(rulebook, Brussels.today(clock));
        return CalculationAnswer.of(rulebook.assess(form.read(body)), locale);
    }

    @GetMapping("/rulebook")
    @Operation(summary = "Every parameter in force on a day")
    RulebookAnswer rulebook(@RequestParam(required = false) String date) {
        Map<String, Object> given = new HashMap<>();
        given.put("date", date);
        Answers answers = new Answers(given);
        LocalDate day = answers.date("date").orElse(Brussels.today(clock));
        answers.check();
        List<ParameterInForce> found = rulebook.parameters(day);
        return new RulebookAnswer(day, found, 0, found.size(), found.size());
    }
}
