package org.smewallet.subsidy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.smewallet.identity.Erased;
import org.smewallet.identity.Erasures;
import org.smewallet.identity.Mandates;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.LikePattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks that his name be forgotten. Ratings and mandates that have ended need no name; participants and questions are
 * evidence of their file for as long as R-CTL-05 says; remarks of staff never change. Who bears the same name loses nothing
 * either: where a name goes, no duty keeps it.
 */
@Service
@Transactional
public class NameErasure {

    private static final Words PARTICIPANTS = new Words("subsidy_application", "file_number", "answers");
    private static final Words RATING = new Words("provider_rating", "file_number", "remark");
    private static final List<Words> QUESTIONS = List.of(new Words("question", "question_id", "question_text"), new Words("question", "question_id", "answer"));
    private static final List<Words> LASTING = List.of(new Words("file_event", "id", "remark"), new Words("line_remark", "id", "remark"),
            new Words("recovery", "recovery_number", "remark"), new Words("recovery", "recovery_number", "motive"));
    private static final String OF_OLD_FILES = " and file_number in (select file_number from subsidy_application where coalesce(start_date, cast(opened_at as date)) < ?)";
    private static final String GONE = "…";

    private final JdbcTemplate jdbc;
    private final Erasures erasures;
    private final Mandates mandates;
    private final Rulebook rulebook;
    private final Clock clock;

    NameErasure(DataSource source, Erasures erasures, Mandates mandates, Rulebook rulebook, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.erasures = erasures;
        this.mandates = mandates;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A column of a table in which people write. */
    private record Words(String table, String key, String column) {
    }

    /**
     * Erases the name where it may.
     *
     * @throws org.smewallet.shared.CommandRefused FOUR_EYES unless two persons want it (R-ID-08)
     */
    public Erased erase(String givenName, String familyName, String askedBy, String approvedBy) {
        LocalDate today = Brussels.today(clock);
        int years = rulebook.number(Parameter.RETENTION_YEARS, today);
        LocalDate old = today.minusYears(years);
        String name = givenName + " " + familyName;
        UnaryOperator<String> inWords = text -> written(givenName, familyName).matcher(text).replaceAll(GONE);
        return erasures.agreed(askedBy, approvedBy, standIn -> {
            UnaryOperator<String> inAnswers = text -> withoutParticipant(text, name, standIn);
            int replaced = mandates.forget(name) + replace(RATING, "", familyName, inWords) + replace(PARTICIPANTS, OF_OLD_FILES, familyName, inAnswers, old)
                    + QUESTIONS.stream().mapToInt(words -> replace(words, OF_OLD_FILES, familyName, inWords, old)).sum();
            Map<String, Integer> kept = new LinkedHashMap<>();
            kept.put("a mandate that holds: who acts is known by name to the others (R-ID-07)", mandates.heldBy(name));
            kept.put("a participant of a file of the last %d years, or a question about it (R-CTL-05; GDPR, article 17(3)(b))".formatted(years),
                    changedTexts(PARTICIPANTS, "", familyName, inAnswers).size() + count(QUESTIONS, familyName, inWords));
            kept.put("a remark of staff in an audit trail, on a line of the bank or on a recovery, which never changes (GDPR, article 17(3)(b) and (e))",
                    count(LASTING, familyName, inWords));
            return new Erased(standIn, replaced, kept);
        });
    }

    /** In either order. */
    private static Pattern written(String givenName, String familyName) {
        String given = Pattern.quote(givenName);
        String family = Pattern.quote(familyName);
        return Pattern.compile("(?<!\\p{L})(?:%s\\s+%s|%2$s\\s+%1$s)(?!\\p{L})".formatted(given, family), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String withoutParticipant(String text, String name, String standIn) {
        Answers answers = AnswerStore.read(text);
        List<Map<String, Object>> participants = answers.rows("participants", Integer.MAX_VALUE).stream().map(participant -> {
            Map<String, Object> row = new LinkedHashMap<>(participant.values());
            if (FormContents.name(participant).equalsIgnoreCase(name)) {
                row.putAll(Map.of("firstName", GONE, "lastName", standIn));
            }
            return row;
        }).toList();
        Map<String, Object> all = new LinkedHashMap<>(answers.values());
        all.put("participants", participants);
        return participants.stream().anyMatch(row -> standIn.equals(row.get("lastName"))) ? AnswerStore.write(new Answers(all)) : text;
    }

    private int replace(Words words, String which, String familyName, UnaryOperator<String> erase, Object... arguments) {
        Map<Object, String> changed = changedTexts(words, which, familyName, erase, arguments);
        changed.forEach((key, text) -> jdbc.update("update %s set %s = ? where %s = ?".formatted(words.table(), words.column(), words.key()), text, key));
        return changed.size();
    }

    private int count(List<Words> places, String familyName, UnaryOperator<String> erase) {
        return places.stream().mapToInt(words -> changedTexts(words, "", familyName, erase).size()).sum();
    }

    /** The texts that hold the name, without it, by the key of their row. */
    private Map<Object, String> changedTexts(Words words, String which, String familyName, UnaryOperator<String> erase, Object... arguments) {
        Map<Object, String> changed = new LinkedHashMap<>();
        Object[] all = Stream.concat(Stream.of(LikePattern.holding(familyName)), Stream.of(arguments)).toArray();
        jdbc.query("select %s, %s from %s where lower(%2$s) like ? escape '!'".formatted(words.key(), words.column(), words.table()) + which, row -> {
            String text = erase.apply(row.getString(2));
            if (!text.equals(row.getString(2))) {
                changed.put(row.getObject(1), text);
            }
        }, all);
        return changed;
    }
}
