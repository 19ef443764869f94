package org.smewallet.process.deposit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Iban;
import org.smewallet.subsidy.DepositReturns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is decided on a deposit that went back and that the bank did not take to its payer (R-DEP-04). */
@Configuration
class ReturnForms {

    private enum Repair {
        RETRY("Terugstorting opnieuw gestuurd", "Return sent again"),
        OTHER_ACCOUNT("Andere rekening voorgesteld", "Another account proposed"),
        KEEP("Bijgehouden voor nazicht", "Kept for review");

        private final String dutch;
        private final String english;

        Repair(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }
    }

    private enum Approval {
        APPROVE, REJECT
    }

    private enum Kept {
        RETURN, SETTLED
    }

    @Bean
    TaskForm repairReturn(DepositReturns returns) {
        return new ReturnForm("repairReturn", returns) {
            @Override
            public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
                Repair decision = answers.required("decision", answers.choice("decision", Repair.class));
                Optional<Iban> account = answers.parsed("newIban", Iban::parse, "rekeningnummer", "account number");
                Optional<String> remark = answers.text("remark", 500);
                if (decision == Repair.OTHER_ACCOUNT) {
                    answers.required("newIban", account);
                    answers.required("remark", remark);
                    account.filter(other -> !returns.mayGoTo(task.businessKey(), other)).ifPresent(refused -> answers.reject("newIban",
                            "Geef een andere rekening dan die waarheen het ging, en niet die van de portefeuille.",
                            "Give another account than the one it went to, and not that of the wallet."));
                }
                answers.check();
                returns.keep(task.businessKey(), actor, decision.dutch, decision.english, remark.orElse(""));
                Map<String, Object> decided = new HashMap<>();
                decided.put(ReturnTasks.RETURN_DECISION, decision.name());
                decided.put(ReturnTasks.RETURN_ACCOUNT, decision == Repair.OTHER_ACCOUNT ? account.orElseThrow().compact() : null);
                decided.put(ReturnTasks.RETURN_PROPOSED_BY, actor.person());
                return decided;
            }
        };
    }

    /** Four eyes: money that goes to another account than it came from needs a second person (R-ID-08). */
    @Bean
    TaskForm approveReturnAccount(DepositReturns returns) {
        return new ReturnForm("approveReturnAccount", returns) {
            @Override
            public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
                Approval decision = answers.required("decision", answers.choice("decision", Approval.class));
                Optional<String> remark = answers.text("remark", 500);
                if (decision == Approval.REJECT) {
                    answers.required("remark", remark);
                }
                if (actor.person().equals(task.variable(ReturnTasks.RETURN_PROPOSED_BY))) {
                    answers.reject("decision", "Een tweede persoon moet de rekening goedkeuren (R-ID-08).", "A second person must approve the account (R-ID-08).");
                }
                answers.check();
                boolean approved = decision == Approval.APPROVE;
                returns.keep(task.businessKey(), actor, approved ? "Rekening goedgekeurd" : "Rekening afgekeurd",
                        approved ? "Account approved" : "Account rejected", remark.orElse(""));
                return Map.of(ReturnTasks.RETURN_ACCOUNT_APPROVED, approved);
            }
        };
    }

    @Bean
    TaskForm reviewKeptDeposit(DepositReturns returns) {
        return new ReturnForm("reviewKeptDeposit", returns) {
            @Override
            public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
                Kept decision = answers.required("decision", answers.choice("decision", Kept.class));
                String remark = answers.required("remark", answers.text("remark", 300));
                answers.check();
                boolean settled = decision == Kept.SETTLED;
                returns.keep(task.businessKey(), actor, settled ? "Anders geregeld" : "Toch terug te storten",
                        settled ? "Settled otherwise" : "To be returned after all", remark);
                if (settled) {
                    returns.settleOtherwise(task.businessKey());
                }
                return Map.of(ReturnTasks.KEPT_DECISION, decision.name());
            }
        };
    }

    /** A form that shows the return that was rejected, and what was said of it before. */
    private abstract static class ReturnForm implements TaskForm {

        private final String form;
        private final DepositReturns returns;

        ReturnForm(String form, DepositReturns returns) {
            this.form = form;
            this.returns = returns;
        }

        @Override
        public String form() {
            return form;
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            Map<String, Object> shown = new LinkedHashMap<>(returns.shown(task.businessKey()));
            shown.put("proposedIban", task.variable(ReturnTasks.RETURN_ACCOUNT));
            shown.put("proposedBy", task.variable(ReturnTasks.RETURN_PROPOSED_BY));
            return shown;
        }
    }
}
