package org.smewallet.process.payout;

import java.util.List;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.process.TaskOwnership;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.PayoutAccounts;
import org.springframework.stereotype.Component;

/** A payout's one task that is not for staff, about its account, belongs to those who answer for the provider of its file. */
@Component
class PayoutOwnership implements TaskOwnership {

    private static final String ENDING = "-P[0-9]{1,4}";

    private final CaseFiles files;
    private final PayoutAccounts accounts;

    PayoutOwnership(CaseFiles files, PayoutAccounts accounts) {
        this.files = files;
        this.accounts = accounts;
    }

    @Override
    public boolean knows(String businessKey) {
        return businessKey.matches("KP-[0-9]{4}-[0-9]{6}" + ENDING);
    }

    @Override
    public boolean owns(Actor actor, String businessKey, String group) {
        return Role.PROVIDER.group().equals(group) && files.isProvider(actor, new FileNumber(businessKey.replaceFirst(ENDING + "$", "")));
    }

    @Override
    public List<String> openKeys(Actor actor) {
        return accounts.awaiting(actor);
    }
}
