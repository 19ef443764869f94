package org.smewallet.subsidy;

import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.FileNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may change a file. Asking holds the file until the transaction ends, for the step that follows. */
@Service
@Transactional
public class Commands {

    private final Files files;
    private final Mandates mandates;

    Commands(Files files, Mandates mandates) {
        this.files = files;
        this.mandates = mandates;
    }

    /**
     * True when the caller acts for the enterprise of the file.
     *
     * @throws org.smewallet.shared.NotFound when there is no such file
     */
    public boolean mayBeGivenByApplicant(Actor actor, FileNumber number) {
        return mandates.mayActFor(actor, files.locked(number).enterprise());
    }

    /**
     * True when the caller answers for the provider of the file, once it is submitted.
     *
     * @throws org.smewallet.shared.NotFound when there is no such file
     */
    public boolean mayBeGivenByProvider(Actor actor, FileNumber number) {
        SubsidyApplication file = files.locked(number);
        return file.communication() != null && mandates.mayAnswerFor(actor, file.service().provider());
    }
}
