package org.smewallet.subsidy;

import java.util.List;
import org.smewallet.document.DocumentRemoved;
import org.smewallet.document.StoredDocument;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.provider.Providers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever uploaded a document that it held a virus and is gone (R-NOT-01). */
@Component
class RemovedDocuments {

    private static final String RULE = "R-NOT-01";

    private final Notices notices;
    private final Providers providers;

    RemovedDocuments(Notices notices, Providers providers) {
        this.notices = notices;
        this.providers = providers;
    }

    @EventListener
    void tell(DocumentRemoved removed) {
        StoredDocument document = removed.document();
        Notice notice = Notice.of(NoticeKind.DOCUMENT_REMOVED, "document-" + document.id() + "-removed", RULE).aboutFile(document.fileNumber())
                .because(List.of(new Reason(RULE, "In %s zat een virus.".formatted(document.name()), "%s held a virus.".formatted(document.name()), "kmo-portefeuille")));
        if (document.owner().matches("\\d{10}")) {
            notices.sendToRegistered(notice.forEnterprise(new EnterpriseNumber(document.owner())));
        } else if (document.owner().startsWith("DV.")) {
            ProviderNumber number = new ProviderNumber(document.owner());
            providers.findByNumber(number).ifPresent(provider -> notices.send(notice.forProvider(number).to(List.of(provider.email()))));
        }
    }
}
