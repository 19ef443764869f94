package org.smewallet.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smewallet.rulebook.ApplicationFacts;
import org.smewallet.rulebook.Assessment;
import org.smewallet.rulebook.CalculationForm;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.Violation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The public calculator: what would I get, why, until when, and what if. Everything stands in the address, nothing is stored. */
@Controller
class CalculatorPage {

    private static final String COSTS = "costs.";

    private final Rulebook rulebook;
    private final GivenFacts given;
    private final Clock clock;

    CalculatorPage(Rulebook rulebook, GivenFacts given, Clock clock) {
        this.rulebook = rulebook;
        this.given = given;
        this.clock = clock;
    }

    /**
     * The same question with one thing changed.
     *
     * @param label message key of what is changed
     * @param size the other size, or null
     * @param date the other date, or null
     */
    record WhatIf(String label, EnterpriseSize size, LocalDate date, String address, Assessment answer) {
    }

    @GetMapping("/calculator")
    String calculator(@RequestParam Map<String, String> query, Model model) {
        LocalDate today = Brussels.today(clock);
        boolean asked = query.containsKey("pillar");
        model.addAttribute("q", asked ? query : fresh(today)).addAttribute("themes", rulebook.themes()).addAttribute("topics", rulebook.topics());
        Map<String, Violation> wrong = Map.of();
        LocalDate date = today;
        if (asked) {
            try {
                ApplicationFacts facts = read(query, today);
                date = facts.applicationDate();
                model.addAttribute("given", given).addAttribute("answer", rulebook.assess(facts)).addAttribute("whatIfs", whatIfs(query, facts, today));
            } catch (InputRejected e) {
                wrong = e.violations().stream().collect(Collectors.toMap(Violation::field, v -> v, (a, b) -> a, LinkedHashMap::new));
            }
        }
        model.addAttribute("wrong", wrong);
        addHelp(model, date.isBefore(rulebook.firstDay()) ? rulebook.firstDay() : date);
        return "calculator";
    }

    private static Map<String, String> fresh(LocalDate today) {
        return Map.of("applicationDate", today.toString(), COSTS + "materialExclusive", "true");
    }

    /** What stands under the fields comes from the rulebook of the day that is asked about. */
    private void addHelp(Model model, LocalDate date) {
        model.addAttribute("minimumTraining", rulebook.minimum(Pillar.TRAINING, date)).addAttribute("minimumAdvice", rulebook.minimum(Pillar.ADVICE, date))
                .addAttribute("windowDays", rulebook.number(Parameter.APPLICATION_WINDOW_DAYS, date))
                .addAttribute("cateringMost", rulebook.money(Parameter.CATERING_MAX_PER_PERSON_DAY, date)).addAttribute("helpDate", date);
    }

    private ApplicationFacts read(Map<String, String> query, LocalDate today) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Object> costs = new LinkedHashMap<>();
        query.forEach((key, value) -> {
            String typed = value.strip();
            String read = typed.matches("[0-9]+,[0-9]{1,2}") ? typed.replace(',', '.') : typed;
            if (!read.isEmpty()) {
                (key.startsWith(COSTS) ? costs : answers).put(key.startsWith(COSTS) ? key.substring(COSTS.length()) : key, read);
            }
        });
        costs.putIfAbsent("materialExclusive", "false");
        answers.put("costs", costs);
        return new CalculationForm(rulebook, today).read(new Answers(answers));
    }

    private List<WhatIf> whatIfs(Map<String, String> query, ApplicationFacts facts, LocalDate today) {
        List<WhatIf> found = new ArrayList<>();
        for (EnterpriseSize size : EnterpriseSize.values()) {
            if (size != facts.enterprise().size()) {
                String address = changed(query, "enterpriseSize", size.name());
                found.add(new WhatIf("calculator.ifSize", size, null, address, ask(query, "enterpriseSize", size.name(), today)));
            }
        }
        for (LocalDate day : List.of(facts.applicationDate().minusMonths(1), facts.applicationDate().plusMonths(1))) {
            String address = changed(query, "applicationDate", day.toString());
            found.add(new WhatIf("calculator.ifDate", null, day, address, ask(query, "applicationDate", day.toString(), today)));
        }
        return found;
    }

    private Assessment ask(Map<String, String> query, String key, String value, LocalDate today) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(key, value);
        return rulebook.assess(read(changed, today));
    }

    private static String changed(Map<String, String> query, String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(key, value);
        return changed.entrySet().stream().map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "/calculator?", ""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
