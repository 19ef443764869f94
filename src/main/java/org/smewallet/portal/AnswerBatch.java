package org.smewallet.portal;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smewallet.shared.NotFound;
import org.springframework.web.util.WebUtils;

/**
 * Answers that a provider is about to give to many files: kept in its session until it confirms them, then with what
 * became of each. Nothing in it is done before.
 *
 * @param decision CONFIRM or REFUSE for all; empty when each line of a sheet has its own
 * @param skipped lines of the sheet without a decision: they stay as they are
 * @param results null until the answers were given
 */
record AnswerBatch(String id, String decision, List<Line> lines, int skipped, List<Result> results) implements Serializable {

    /** As many as are answered at once. */
    static final int MOST = 100;

    private static final String KEPT = AnswerBatch.class.getName();
    private static final int MOST_KEPT = 10;

    /** One file with its answers, by the keys of the form {@code providerDecision}. */
    record Line(int number, String file, Map<String, String> answers) implements Serializable {

        String answer(String key) {
            return answers.getOrDefault(key, "");
        }
    }

    /** What became of one line: done, or why not. */
    record Result(String file, String decision, boolean done, String why) implements Serializable {
    }

    static AnswerBatch ofSheet(List<Line> lines, int skipped) {
        return new AnswerBatch(UUID.randomUUID().toString(), "", List.copyOf(lines), skipped, null);
    }

    static AnswerBatch ofChoice(String decision, List<String> files) {
        List<String> chosen = files.stream().distinct().limit(MOST).toList();
        return new AnswerBatch(UUID.randomUUID().toString(), decision,
                chosen.stream().map(file -> new Line(chosen.indexOf(file) + 1, file, Map.of("decision", decision))).toList(), 0, null);
    }

    AnswerBatch with(List<Result> given) {
        return new AnswerBatch(id, decision, lines, skipped, List.copyOf(given));
    }

    /** Each line of a sheet has its own decision. */
    public boolean isOfSheet() {
        return decision.isEmpty();
    }

    public long done() {
        return results.stream().filter(Result::done).count();
    }

    void keep(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Map<String, AnswerBatch> kept = new LinkedHashMap<>(kept(session));
            kept.put(id, this);
            while (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            session.setAttribute(KEPT, kept);
        }
    }

    /** @throws NotFound when this session has none of that name */
    static AnswerBatch find(HttpSession session, String id) {
        AnswerBatch found = kept(session).get(id);
        if (found == null) {
            throw new NotFound("Answers");
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, AnswerBatch> kept(HttpSession session) {
        Map<String, AnswerBatch> kept = (Map<String, AnswerBatch>) session.getAttribute(KEPT);
        return kept == null ? Map.of() : kept;
    }
}
