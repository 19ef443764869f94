package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.smewallet.shared.Pillar;

/** What is subsidised, from whom and when it is asked for (RULES sections 6, 7, 10 and 11). */
final class Services {

    private final Tables tables;
    private final Figures figures;
    private final Limits limits;

    Services(Tables tables, Figures figures, Limits limits) {
        this.tables = tables;
        this.figures = figures;
        this.limits = limits;
    }

    void check(ApplicationFacts facts, Grounds grounds) {
        checkProvider(facts, grounds);
        checkSubject(facts, grounds);
        checkParticipants(facts, grounds);
        checkDates(facts, grounds);
    }

    /** What the service is about, whoever gives it and whenever. */
    void checkSubject(ApplicationFacts facts, Grounds grounds) {
        checkExclusions(facts, grounds);
        checkTheme(facts, grounds);
        checkAdviceScope(facts, grounds);
    }

    /** R-PROV-02, R-PROV-05, R-REL-01. */
    private void checkProvider(ApplicationFacts facts, Grounds grounds) {
        if (facts.provider() != null && facts.pillar() != null && facts.provider().pillar() != facts.pillar()) {
            grounds.add("REFUSED_PROVIDER_PILLAR",
                    "De dienstverlener " + facts.provider() + " is niet geregistreerd voor " + dutch(facts.pillar()) + ".",
                    "The provider " + facts.provider() + " is not registered for " + english(facts.pillar()) + ".",
                    Map.of("provider", facts.provider(), "pillar", facts.pillar()));
        }
        if (facts.provider() != null && !(covers(facts, facts.applicationDate()) && covers(facts, facts.startDate()))) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("applicationDate", facts.applicationDate());
            inputs.put("startDate", facts.startDate());
            inputs.put("providerValidFrom", facts.providerValidFrom());
            inputs.put("providerValidTo", facts.providerValidTo());
            grounds.add("REFUSED_PROVIDER_NOT_REGISTERED",
                    "De registratie van " + facts.provider() + period(facts, true) + " dekt niet zowel de aanvraagdatum als de startdatum.",
                    "The registration of " + facts.provider() + period(facts, false) + " does not cover both the application date and the start date.",
                    inputs);
        }
        if (Boolean.TRUE.equals(facts.relatedParty())) {
            grounds.add("REFUSED_RELATED_PARTY", "De onderneming en de dienstverlener zijn aanverwant.",
                    "The enterprise and the provider are related parties.", Map.of("relatedParty", true));
        }
    }

    private static boolean covers(ApplicationFacts facts, LocalDate day) {
        return day == null || (facts.providerValidFrom() == null || !day.isBefore(facts.providerValidFrom()))
                && (facts.providerValidTo() == null || !day.isAfter(facts.providerValidTo()));
    }

    private static String period(ApplicationFacts facts, boolean dutch) {
        LocalDate from = facts.providerValidFrom();
        LocalDate to = facts.providerValidTo();
        String start = from == null ? "" : dutch ? " van " + Say.nl(from) : " from " + Say.en(from);
        return start + (to == null ? "" : dutch ? " tot en met " + Say.nl(to) : " to " + Say.en(to));
    }

    /** R-SRV-04, R-SRV-08, R-SRV-09. */
    private void checkExclusions(ApplicationFacts facts, Grounds grounds) {
        LocalDate date = facts.applicationDate();
        excluded(facts.excludedService() ? "EXCLUDED_SERVICE" : null, date)
                .or(() -> excluded(facts.topic(), date))
                .ifPresent(row -> grounds.add("REFUSED_EXCLUDED_SERVICE", Explanation.of(row,
                        "Uitgesloten dienst op " + Say.nl(date) + ": " + row.text("dutch") + ".",
                        "Excluded service on " + Say.en(date) + ": " + row.text("english") + ".", Map.of("applicationDate", date))));
        if ("REMOTE".equals(facts.trainingMode()) && Boolean.FALSE.equals(facts.remoteInteraction())
                && figures.isSet("elearning.interactionRequired", date)) {
            grounds.add("REFUSED_EXCLUDED_SERVICE", Explanation.of(figures.row("elearning.interactionRequired", date),
                    "Afstandsonderwijs zonder begeleiding door of interactie met een lesgever komt niet in aanmerking.",
                    "Distance learning without supervision by or interaction with a teacher is not accepted.",
                    Map.of("trainingMode", "REMOTE", "remoteInteraction", false)));
        }
    }

    private Optional<TableRow> excluded(String service, LocalDate date) {
        if (service == null) {
            return Optional.empty();
        }
        Map<String, Object> question = new HashMap<>(Map.of("service", service));
        tables.parameter("excludedServices.list", date).ifPresent(row -> question.put("list", row.text("value")));
        return tables.find(RuleTable.EXCLUDED_SERVICES, question);
    }

    /** R-SRV-05, R-SRV-06. */
    private void checkTheme(ApplicationFacts facts, Grounds grounds) {
        LocalDate date = facts.applicationDate();
        String theme = facts.theme() == null ? "NONE" : facts.theme();
        Optional<TableRow> chosen = tables.find(RuleTable.THEMES, Map.of("theme", theme, "applicationDate", date));
        if (figures.isSet("theme.required", date) && !chosen.map(row -> row.flag("accepted")).orElse(false)) {
            grounds.add("REFUSED_THEME", Explanation.of(figures.row("theme.required", date),
                    "Op " + Say.nl(date) + " moet de dienst onder een van de toekomstgerichte thema's vallen (gekozen: " + name(chosen, "dutch", theme) + ").",
                    "On " + Say.en(date) + " the service must fall under one of the future-oriented themes (chosen: " + name(chosen, "english", theme) + ").",
                    Map.of("theme", theme, "applicationDate", date)));
        }
        Map<String, Object> question = new HashMap<>(Map.of("theme", theme, "applicationDate", date));
        question.put("topic", facts.topic());
        TableRow listed = tables.find(RuleTable.LISTED_SERVICES, question).orElseThrow();
        if (!listed.flag("accepted")) {
            grounds.add("REFUSED_NOT_ON_LIST", Explanation.of(listed,
                    "Beroepsspecifieke competenties: op " + Say.nl(date) + " tellen alleen diensten van de gepubliceerde lijst.",
                    "Profession-specific competences: on " + Say.en(date) + " only services on the published list count.", question));
        }
    }

    /** R-SRV-07. */
    private void checkAdviceScope(ApplicationFacts facts, Grounds grounds) {
        LocalDate date = facts.applicationDate();
        if (facts.pillar() != Pillar.ADVICE) {
            return;
        }
        tables.parameter("advice.allowedTopics", date)
                .filter(row -> !listed(row).contains(facts.topic()))
                .ifPresent(row -> grounds.add("REFUSED_ADVICE_SCOPE", Explanation.of(row,
                        "Een aanvraag voor advies op " + Say.nl(date) + " kan alleen over " + topics(row, "dutch") + " gaan.",
                        "An application for advice on " + Say.en(date) + " can only be about " + topics(row, "english") + ".",
                        inputs("topic", facts.topic(), "applicationDate", date))));
    }

    /** R-SRV-05, R-SRV-07. */
    Offer offer(Pillar pillar, String theme, LocalDate date) {
        Set<String> supported = pillar == Pillar.ADVICE ? tables.parameter("advice.allowedTopics", date).map(Services::listed).map(Set::copyOf).orElse(Set.of())
                : Set.of();
        return new Offer(tables.table(RuleTable.TOPICS).rows().stream().collect(Collectors.toMap(row -> Tables.keysOf(row).get(0), row -> row.text("theme"))),
                supported, theme);
    }

    private static List<String> listed(TableRow parameter) {
        return Arrays.asList(parameter.text("value").split("\\|"));
    }

    /** The names of the topics that the value of a parameter lists. */
    private String topics(TableRow parameter, String language) {
        return listed(parameter).stream()
                .map(topic -> name(tables.find(RuleTable.TOPICS, Map.of("topic", topic)), language, topic)).collect(Collectors.joining(", "));
    }

    private static String name(Optional<TableRow> row, String language, String code) {
        return row.map(found -> found.text(language)).orElse(code);
    }

    /** R-SRV-11. */
    private void checkParticipants(ApplicationFacts facts, Grounds grounds) {
        facts.participantLinks().stream().distinct()
                .map(link -> Map.<String, Object>of("link", link, "applicationDate", facts.applicationDate()))
                .forEach(question -> tables.find(RuleTable.EMPLOYMENT_LINKS, question).filter(row -> !row.flag("accepted"))
                        .ifPresent(row -> grounds.add("REFUSED_PARTICIPANT", Explanation.of(row,
                                "Een deelnemer komt niet in aanmerking: " + row.text("dutch") + ".",
                                "A participant is not accepted: " + row.text("english") + ".", question))));
    }

    /** R-TIME-01, R-TIME-03. */
    private void checkDates(ApplicationFacts facts, Grounds grounds) {
        LocalDate date = facts.applicationDate();
        if (facts.agreementDate() != null && date.isBefore(facts.agreementDate())) {
            grounds.add("REFUSED_NO_AGREEMENT",
                    "De aanvraag van " + Say.nl(date) + " komt voor de inschrijving of overeenkomst van " + Say.nl(facts.agreementDate()) + ".",
                    "The application of " + Say.en(date) + " comes before the enrolment or agreement of " + Say.en(facts.agreementDate()) + ".",
                    inputs("applicationDate", date, "agreementDate", facts.agreementDate()));
        }
        Limit limit = limits.application(facts.startDate(), date);
        if (facts.startDate() != null && !limit.holdsOn(date)) {
            grounds.add("REFUSED_LATE_APPLICATION", Explanation.of(figures.row(Parameter.APPLICATION_WINDOW_DAYS.key(), date),
                    "De dienst startte op " + Say.nl(facts.startDate()) + "; aanvragen kon tot en met " + Say.nl(limit.lastDay())
                            + " (" + limit.days() + " kalenderdagen), niet meer op " + Say.nl(date) + ".",
                    "The service started on " + Say.en(facts.startDate()) + "; the last day to apply was " + Say.en(limit.lastDay())
                            + " (" + limit.days() + " calendar days), not " + Say.en(date) + ".",
                    inputs("startDate", facts.startDate(), "applicationDate", date)));
        }
    }

    private static Map<String, Object> inputs(String name, Object value, String second, Object other) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(name, value);
        inputs.put(second, other);
        return inputs;
    }

    private static String dutch(Pillar pillar) {
        return pillar == Pillar.TRAINING ? "opleiding" : "advies";
    }

    private static String english(Pillar pillar) {
        return pillar == Pillar.TRAINING ? "training" : "advice";
    }
}
