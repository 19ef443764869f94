package org.smewallet.process.application;

import java.util.List;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.process.TaskOwnership;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.stereotype.Component;

/** Tasks of files belong to the mandate holders of the enterprise, or to those who answer for the provider. */
@Component
class FileTasks implements TaskOwnership {

    private static final int MOST_OPEN = 1000;

    private final CaseFiles files;

    FileTasks(CaseFiles files) {
        this.files = files;
    }

    @Override
    public boolean knows(String businessKey) {
        return businessKey.matches("KP-[0-9]{4}-[0-9]{6}");
    }

    @Override
    public boolean owns(Actor actor, String businessKey, String group) {
        FileNumber file = new FileNumber(businessKey);
        return Role.PROVIDER.group().equals(group) ? files.isProvider(actor, file)
                : Role.ENTREPRENEUR.group().equals(group) && files.isApplicant(actor, file);
    }

    @Override
    public boolean onlyLooks(Actor actor, String businessKey, String group) {
        FileNumber file = new FileNumber(businessKey);
        return Role.ENTREPRENEUR.group().equals(group) && files.isApplicantOrLooksOn(actor, file) && !files.isApplicant(actor, file);
    }

    @Override
    public List<String> openKeys(Actor actor) {
        return files.openNumbers(actor, MOST_OPEN);
    }
}
