package org.smewallet.process.payout;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.PayoutAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What provider and finance decide on another account for a payout that the bank refused (R-PAY-07, R-ID-08). */
@Configuration
class PayoutForms {

    @Bean
    TaskForm confirmAccountForm(PayoutAccounts accounts) {
        return new AccountForm("confirmAccount", accounts, (payout, actor, answers) ->
                Map.of(PayoutTasks.ACCOUNT_CONFIRMED, accounts.confirm(payout, actor, answers)));
    }

    @Bean
    TaskForm approveAccountForm(PayoutAccounts accounts) {
        return new AccountForm("approveAccount", accounts, (payout, actor, answers) ->
                Map.of(PayoutTasks.ACCOUNT_APPROVED, accounts.approve(payout, actor, answers)));
    }

    private interface Taking {
        Map<String, Object> take(String payout, Actor actor, Answers answers);
    }

    private record AccountForm(String form, PayoutAccounts accounts, Taking taking) implements TaskForm {

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            return taking.take(task.businessKey(), actor, answers);
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            return accounts.shown(task.businessKey());
        }
    }
}
