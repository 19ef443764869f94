package org.smewallet.subsidy;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.Page;
import org.smewallet.shared.ProviderNumber;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a provider's answer, with all that it has to check (R-PROV-07); only files of the caller's own numbers. */
@Service
@Transactional(readOnly = true)
public class ProviderInbox {

    private final SubsidyApplications applications;
    private final CaseFileView view;
    private final Mandates mandates;

    ProviderInbox(SubsidyApplications applications, CaseFileView view, Mandates mandates) {
        this.applications = applications;
        this.view = view;
        this.mandates = mandates;
    }

    /** The oldest first. */
    public Page<WaitingFile> waiting(Actor actor, int page, int size) {
        List<String> own = own(actor);
        if (own.isEmpty()) {
            return new Page<>(List.of(), page, size, 0);
        }
        var found = applications.ofProviders(own, FileStatus.SUBMITTED, PageRequest.of(page, size));
        return new Page<>(waiting(found.getContent()), page, size, found.getTotalElements());
    }

    /** Those of these numbers that wait for the caller; a foreign or answered file is left out. */
    public List<WaitingFile> waiting(Actor actor, Collection<String> numbers) {
        List<String> own = own(actor);
        return own.isEmpty() || numbers.isEmpty() ? List.of()
                : waiting(applications.ofProviders(own, FileStatus.SUBMITTED, numbers));
    }

    private List<String> own(Actor actor) {
        return mandates.providersOf(actor).stream().map(ProviderNumber::number).toList();
    }

    private List<WaitingFile> waiting(List<SubsidyApplication> files) {
        List<CaseFile> shown = view.of(files);
        return IntStream.range(0, files.size()).mapToObj(i -> new WaitingFile(shown.get(i), FormContents.participants(files.get(i)))).toList();
    }
}
