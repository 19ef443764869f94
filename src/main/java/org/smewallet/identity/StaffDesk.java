package org.smewallet.identity;

/** Where the tasks of staff wait. */
public final class StaffDesk {

    /** Tasklist; without an order in its address it shows the newest task first, whatever its view says. */
    public static final String ADDRESS =
            "/camunda/app/tasklist/default/#/?sorting=%5B%7B%22sortBy%22:%22dueDate%22,%22sortOrder%22:%22asc%22%7D%5D";

    private StaffDesk() {
    }
}
