package org.smewallet.process.deposit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankReason;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineRemarks;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.TakenBackDeposits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a case worker sees and says of a deposit that the bank took back (R-DEP-11). */
@Configuration
class ReversalForms {

    private enum Decision {
        DEPOSIT, NONE
    }

    @Bean
    TaskForm identifyDeposit(BankStatements statements, TakenBackDeposits deposits, LineRemarks remarks) {
        return new LineForm("identifyDeposit", statements) {
            @Override
            public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
                Decision decision = answers.required("decision", answers.choice("decision", Decision.class));
                Optional<String> reference = answers.text("depositReference", 120);
                String remark = answers.text("remark", 500).orElse("");
                if (decision == Decision.DEPOSIT) {
                    answers.required("depositReference", reference);
                }
                answers.check();
                if (decision == Decision.DEPOSIT && !deposits.identify(line(task), reference.orElseThrow())) {
                    answers.reject("depositReference", "Geen storting van dit bedrag met deze referentie.", "No deposit of this amount has this reference.");
                    answers.check();
                }
                remarks.keep(line(task), actor, decision == Decision.DEPOSIT ? "Storting aangeduid" : "Geen storting van een dossier",
                        decision == Decision.DEPOSIT ? "Deposit named" : "No deposit of a file", remark);
                return Map.of(ReversalTasks.DEPOSIT_FOUND, decision == Decision.DEPOSIT);
            }

            @Override
            Map<String, Object> more(OpenTask task) {
                return Map.of("candidates", String.join("\n", deposits.candidates(line(task))));
            }
        };
    }

    @Bean
    TaskForm reviewReversal(BankStatements statements, TakenBackDeposits deposits) {
        return new LineForm("reviewReversal", statements) {
            @Override
            public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
                String remark = answers.text("remark", 500).orElse("");
                answers.check();
                deposits.reviewed(line(task), actor, remark);
                return Map.of();
            }

            @Override
            Map<String, Object> more(OpenTask task) {
                return deposits.shown(line(task));
            }
        };
    }

    /** A form that shows the line by which the bank took the deposit back. */
    private abstract static class LineForm implements TaskForm {

        private final String form;
        private final BankStatements statements;

        LineForm(String form, BankStatements statements) {
            this.form = form;
            this.statements = statements;
        }

        abstract Map<String, Object> more(OpenTask task);

        @Override
        public String form() {
            return form;
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            BankLine line = statements.line(line(task));
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("bankReference", line.bankReference());
            shown.put("valueDate", line.valueDate().toString());
            shown.put("amount", line.amount().toString());
            shown.put("payerName", line.counterpartyName().orElse(""));
            shown.put("payerIban", line.counterpartyAccount().orElse(""));
            shown.put("communication", line.communication());
            shown.put("returnReason", line.returnReason().map(BankReason::inWords).orElse(""));
            shown.putAll(more(task));
            return shown;
        }

        static long line(OpenTask task) {
            return ReversalTasks.line(task.businessKey());
        }
    }
}
