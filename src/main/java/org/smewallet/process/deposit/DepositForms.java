package org.smewallet.process.deposit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineRemarks;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.DepositMatching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a case worker decides on a deposit that found no file by itself (R-DEP-04). */
@Configuration
class DepositForms {

    private enum Decision {
        MATCH, RETURN
    }

    private enum Approval {
        APPROVE, REJECT
    }

    @Bean
    TaskForm reviewDeposit(BankStatements statements, DepositMatching matching, LineRemarks remarks) {
        return new LineForm("reviewDeposit", statements, matching) {
            @Override
            public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
                Decision decision = answers.required("decision", answers.choice("decision", Decision.class));
                String remark = answers.text("remark", 500).orElse("");
                if (decision == Decision.MATCH) {
                    answers.required("remark", answers.text("remark", 500));
                    if (statements.line(line(task)).fileNumber().isEmpty()) {
                        answers.reject("decision", "Geen dossier voorgesteld: de storting kan alleen terug.",
                                "No file is proposed: the deposit can only go back.");
                    }
                }
                Optional<FileNumber> chosen = answers.parsed("chosenFile", FileNumber::new, "dossiernummer", "file number");
                answers.check();
                if (decision == Decision.MATCH && chosen.isPresent() && !matching.choose(line(task), chosen.get())) {
                    answers.reject("chosenFile", "Dit dossier staat niet bij de voorstellen.", "This file is not among the proposals.");
                    answers.check();
                }
                remarks.keep(line(task), actor, decision == Decision.MATCH ? "Toewijzing voorgesteld" : "Terug naar de betaler",
                        decision == Decision.MATCH ? "Match proposed" : "Back to the payer", remark);
                return Map.of(DepositIntakeTasks.REVIEW_DECISION, decision.name(), DepositIntakeTasks.PROPOSED_BY, actor.person(),
                        DepositIntakeTasks.SECOND_PERSON_NEEDED, matching.needsSecondPerson(line(task)));
            }
        };
    }

    /** Four eyes: whoever proposed the match cannot approve it (R-ID-08). */
    @Bean
    TaskForm approveMatch(BankStatements statements, DepositMatching matching, LineRemarks remarks) {
        return new LineForm("approveMatch", statements, matching) {
            @Override
            public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
                Approval decision = answers.required("decision", answers.choice("decision", Approval.class));
                String remark = answers.text("remark", 500).orElse("");
                if (actor.person().equals(task.variable(DepositIntakeTasks.PROPOSED_BY))) {
                    answers.reject("decision", "Een tweede persoon moet dit goedkeuren (R-ID-08).", "A second person must approve this (R-ID-08).");
                }
                answers.check();
                boolean approved = decision == Approval.APPROVE;
                remarks.keep(line(task), actor, approved ? "Toewijzing goedgekeurd" : "Toewijzing afgekeurd",
                        approved ? "Match approved" : "Match rejected", remark);
                return Map.of(DepositIntakeTasks.MATCH_APPROVED, approved);
            }

            @Override
            public Map<String, Object> shown(OpenTask task) {
                Map<String, Object> shown = super.shown(task);
                shown.put("reviewedBy", task.variable(DepositIntakeTasks.PROPOSED_BY));
                shown.put("reviewRemark", remarks.told(line(task)));
                return shown;
            }
        };
    }

    /** A form that shows a line of a statement and the file that is proposed for it. */
    private abstract static class LineForm implements TaskForm {

        private final String form;
        private final BankStatements statements;
        private final DepositMatching matching;

        LineForm(String form, BankStatements statements, DepositMatching matching) {
            this.form = form;
            this.statements = statements;
            this.matching = matching;
        }

        @Override
        public String form() {
            return form;
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            BankLine line = statements.line(line(task));
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("valueDate", line.valueDate().toString());
            shown.put("amount", line.amount().toString());
            shown.put("payerIban", line.counterpartyAccount().orElse(""));
            shown.put("payerName", line.counterpartyName().orElse(""));
            shown.put("communication", line.communication());
            shown.put("bankReference", line.bankReference());
            shown.put("proposedFile", line.fileNumber().map(FileNumber::number).orElse(""));
            shown.put("why", line.reason().map(reason -> reason.dutch() + " / " + reason.english()).orElse(""));
            shown.put("proposals", String.join("\n", matching.proposals(line.id())));
            return shown;
        }

        static long line(OpenTask task) {
            return ((Number) task.variable(DepositIntakeTasks.BANK_LINE)).longValue();
        }
    }
}
