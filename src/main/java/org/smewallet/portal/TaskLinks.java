package org.smewallet.portal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.smewallet.process.WorkItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names tasks in the reader's language and says where each is done. */
@Component
class TaskLinks {

    /** These have pages of their own, with more than one button. */
    private static final Set<String> APPLICATION = Set.of("Task_EditApplication", "Task_CorrectApplication");
    private static final String PROVIDER_DECISION = "Task_ProviderDecision";

    private final MessageSource messages;

    TaskLinks(MessageSource messages) {
        this.messages = messages;
    }

    List<TaskLink> of(List<WorkItem> items, Locale locale) {
        return items.stream().map(item -> of(item, locale)).toList();
    }

    TaskLink of(WorkItem item, Locale locale) {
        return new TaskLink(item.key(), messages.getMessage("task." + item.key(), null, item.name(), locale), item.businessKey(), item.dueAt(), address(item));
    }

    private static String address(WorkItem item) {
        if (APPLICATION.contains(item.key())) {
            return "/applications/" + item.businessKey();
        }
        return item.key().equals(PROVIDER_DECISION) ? "/provider/files/" + item.businessKey() : "/tasks/" + item.id();
    }
}
