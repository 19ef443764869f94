package org.smewallet.portal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.smewallet.rulebook.ParameterInForce;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rates, caps and limits that hold on a day, in plain words, by subject. */
@Controller
class RulebookPage {

    /** Each subject with the parameters whose key begins so; what no subject names stands under the last one. */
    private static final Map<String, List<String>> SUBJECTS = subjects();

    private final Rulebook rulebook;
    private final MessageSource messages;
    private final Clock clock;

    RulebookPage(Rulebook rulebook, MessageSource messages, Clock clock) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/rulebook")
    String rulebook(@RequestParam(defaultValue = "") String date, Model model, Locale locale) {
        LocalDate day = Brussels.today(clock);
        boolean wrong = false;
        try {
            day = date.isBlank() ? day : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            wrong = true;
        }
        List<ParameterInForce> inForce = rulebook.parameters(day);
        Map<String, List<Row>> subjects = new LinkedHashMap<>();
        SUBJECTS.forEach((subject, prefixes) -> subjects.put(subject, inForce.stream().filter(p -> subjectOf(p.key()).equals(subject))
                .sorted(Comparator.comparingInt(p -> place(p.key(), prefixes))).map(p -> row(p, locale)).toList()));
        subjects.values().removeIf(List::isEmpty);
        model.addAttribute("wrongDate", wrong).addAttribute("date", day).addAttribute("count", inForce.size()).addAttribute("subjects", subjects);
        return "rulebook";
    }

    /** A parameter as people read it. @param forWhom what it is limited to; empty when it holds for all */
    record Row(String name, String key, String forWhom, String value, LocalDate from, LocalDate to, String rule, String source) {
    }

    private Row row(ParameterInForce p, Locale locale) {
        return new Row(text("parameter." + p.key(), p.key(), locale), p.key(), forWhom(p.dimension(), locale), value(p, locale), p.validFrom(), p.validTo(),
                p.rule(), p.source());
    }

    /** {@code size=SMALL;topic=CYBERSECURITY} in words. */
    private String forWhom(String dimension, Locale locale) {
        return dimension == null || dimension.isBlank() ? "" : Arrays.stream(dimension.split(";"))
                .map(part -> text("for." + part.replace('=', '.'), part, locale)).collect(Collectors.joining(", "));
    }

    private String value(ParameterInForce p, Locale locale) {
        Formats formats = new Formats(locale);
        if (p.unit().startsWith("EUR")) {
            return formats.money(Money.of(p.value())) + (p.unit().equals("EUR") ? "" : " " + text("unit.EUR_calendar_year", p.unit(), locale));
        }
        if (p.unit().startsWith("fraction")) {
            return formats.percent(new BigDecimal(p.value())) + (p.unit().equals("fraction") ? "" : " " + text("unit.of_paid_files", p.unit(), locale));
        }
        String value = Arrays.stream(p.value().split("\\|")).map(part -> text("value." + part, formats.any(part), locale)).collect(Collectors.joining(", "));
        return (value + " " + text("unit." + p.unit().replaceAll("[^A-Za-z0-9]+", "_"), "", locale)).strip();
    }

    private String text(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }

    /** What matters most to people stands first. */
    private static int place(String key, List<String> prefixes) {
        return (int) prefixes.stream().takeWhile(prefix -> !key.startsWith(prefix)).count();
    }

    private static String subjectOf(String key) {
        return SUBJECTS.entrySet().stream().filter(subject -> subject.getValue().stream().anyMatch(key::startsWith)).findFirst()
                .map(Map.Entry::getKey).orElse("other");
    }

    private static Map<String, List<String>> subjects() {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        subjects.put("subsidy", List.of("subsidy.", "min.", "catering.", "rounding", "advice.", "theme.", "excludedServices.", "elearning.", "attendance."));
        subjects.put("limits", List.of("application.", "confirmation.", "correction.", "deposit.", "use.", "autoPay.", "rating.", "evaluation."));
        subjects.put("enterprise", List.of("size.", "group.", "public.", "maatwerk.", "establishment.", "deminimis.", "activation.", "identity.", "login."));
        subjects.put("reminders", List.of("reminder.", "mail."));
        subjects.put("agency", List.of("sla.", "refund.", "recovery.", "complaint.", "audit.", "fourEyes.", "askInfo.", "retention."));
        subjects.put("workability", List.of("increase.", "cheque."));
        subjects.put("other", List.of());
        return subjects;
    }
}
