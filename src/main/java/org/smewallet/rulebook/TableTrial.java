package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Tries a changed table against the running ones over all worked examples; nothing is put into force. */
@Service
public class TableTrial {

    private final RunningTables running;

    TableTrial(RunningTables running) {
        this.running = running;
    }

    /**
     * What would change.
     *
     * @param complaint why the table may not run, naming table and row; null when it may
     * @param tried how many questions were asked of both versions
     */
    public record Result(String complaint, int tried, List<Difference> differences) {
    }

    /**
     * One figure of one example that would change.
     *
     * @param date the day of application that was asked about
     * @param what such as subsidy, outcome or limit DEPOSIT_HARD
     */
    public record Difference(String example, String note, LocalDate date, String what, String before, String after) {
    }

    /**
     * Compares changed tables with the running ones: each example on its own day, and moved to the day before and the
     * first day of every new row, so that a rule from a future date shows.
     *
     * @param files changed DMN files by name
     */
    public Result compare(Map<String, byte[]> files) {
        try {
            List<DecisionTable> tables = files.entrySet().stream().map(file -> TableReader.read(file.getKey(), file.getValue())).toList();
            return compare(running.changed(tables), tables);
        } catch (TableRejected e) {
            return new Result(e.getMessage(), 0, List.of());
        }
    }

    private Result compare(Tables changed, List<DecisionTable> tables) {
        Rules before = running.rules();
        Rules after = Rules.on(changed);
        Set<LocalDate> newDays = newDays(before.tables(), tables);
        List<Difference> found = new ArrayList<>();
        int tried = 0;
        for (Example example : Example.all()) {
            List<Example> questions = new ArrayList<>(List.of(example));
            newDays.forEach(day -> questions.add(example.on(day)));
            for (Example question : questions) {
                tried++;
                compare(question, figures(before.assessments().assess(question.facts())), figures(after.assessments().assess(question.facts())), found);
            }
        }
        return new Result(null, tried, found);
    }

    private static Set<LocalDate> newDays(Tables running, List<DecisionTable> changed) {
        Set<LocalDate> days = new TreeSet<>();
        for (DecisionTable table : changed) {
            List<TableRow> known = running.table(RuleTable.byId(table.id()).orElseThrow()).rows();
            table.rows().stream().filter(row -> row.period().from() != null && known.stream().noneMatch(row::saysTheSame)).forEach(row -> {
                days.add(row.period().from().minusDays(1));
                days.add(row.period().from());
            });
        }
        return days;
    }

    private static void compare(Example example, Map<String, String> before, Map<String, String> after, List<Difference> into) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.stream().filter(name -> !before.getOrDefault(name, "-").equals(after.getOrDefault(name, "-")))
                .forEach(name -> into.add(new Difference(example.id(), example.note(), example.facts().applicationDate(), name,
                        before.getOrDefault(name, "-"), after.getOrDefault(name, "-"))));
    }

    private static Map<String, String> figures(Assessment answer) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("outcome", answer.outcome());
        figures.put("refusals", answer.refusals().stream().map(Refusal::outcome).toList().toString());
        figures.put("eligibleAmount", String.valueOf(answer.eligibleAmount()));
        figures.put("rate", String.valueOf(answer.rate()));
        figures.put("yearlyCap", String.valueOf(answer.yearlyCap()));
        figures.put("subsidy", String.valueOf(answer.subsidy()));
        figures.put("ownContribution", String.valueOf(answer.ownContribution()));
        answer.limits().forEach(limit -> figures.put("limit " + limit.name(),
                limit.lastDay() == null ? limit.days() + " days" : limit.lastDay().toString()));
        return figures;
    }
}
