package org.smewallet.process;

import java.time.Instant;

/**
 * A task that waits for a person.
 *
 * @param id the task's id
 * @param key id of the task in its diagram, such as Task_ProviderDecision
 * @param name its label
 * @param process key of its process
 * @param businessKey file number, registration number, payout id or statement id
 * @param form id of its form
 * @param group candidate group
 * @param dueAt last moment, null without a limit
 * @param assignee who claimed it, or null
 */
public record WorkItem(String id, String key, String name, String process, String businessKey, String form, String group,
        Instant createdAt, Instant dueAt, String assignee) {
}
