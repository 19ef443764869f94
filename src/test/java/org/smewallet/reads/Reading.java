package org.smewallet.reads;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smewallet.support.Visitor;

/**
 * Something that a person or program reads.
 *
 * @param who signs in as
 * @param path page of the portal, or address of the interface
 * @param paged a list with more than it shows
 */
public record Reading(String who, String path, boolean paged) {

    private static final String INTERFACE = "/api/v1/";
    private static final String TASKLIST = "/camunda/api/engine/engine/";

    boolean isInterface() {
        return path.startsWith(INTERFACE);
    }

    private boolean isTasklist() {
        return path.startsWith(TASKLIST);
    }

    public HttpResponse<String> by(Visitor visitor) {
        return isInterface() ? visitor.call(who, "GET", path, null) : isTasklist() ? visitor.ask("POST", path, "{}") : visitor.get(path);
    }

    /** The work that waits, as staff see it. */
    public boolean isTaskList() {
        return who.equals("caseworker") && (isTasklist() || path.endsWith("tasks"));
    }

    /** What is read, without what differs from run to run. */
    public String name() {
        return isTasklist() ? "Tasklist, what falls due first" : path;
    }

    /** Every list and every page of a file, as each role reads it. */
    public static List<Reading> all(ManyFiles many) {
        List<Reading> all = new ArrayList<>();
        lists("accountant", all, "/files", "/files?page=2", "/files?status=CLOSED", "/messages?page=2", "/tasks");
        lists("provider2", all, "/provider", "/provider/answered", "/provider/payments", "/provider/payments/expected",
                "/messages", "/tasks");
        lists("caseworker", all, "/files", "/files?status=FUNDED", "/tasks", "/recoveries");
        pages("caseworker", all, TASKLIST + many.taskView() + "/list?firstResult=0&maxResults=15");
        lists("finance", all, "/finance/statements", "/finance/payments?state=SETTLED");
        lists("caseworker", all, INTERFACE + "applications", INTERFACE + "applications?status=CLOSED&page=3", INTERFACE + "tasks");
        lists("accountant", all, INTERFACE + "applications", INTERFACE + "tasks");
        lists("provider2", all, INTERFACE + "provider/inbox");
        String enterprise = "/enterprises/" + many.enterprise().digits();
        lists("accountant", all, enterprise + "/statement");
        pages("accountant", all, "/enterprises", enterprise);
        pages("provider2", all, "/provider/ratings", "/provider/registration");
        pages("finance", all, "/finance", "/finance/reviews", "/finance/balance");
        for (String who : List.of("accountant", "provider2", "caseworker", "finance")) {
            pages(who, all, "/files/" + many.in("CLOSED"));
        }
        pages("caseworker", all, "/files/" + many.in("CLAIMED"));
        pages("accountant", all, "/files/" + many.in("ASKED"), "/files/" + many.in("AWAITING_DEPOSIT") + "/deposit", "/applications/" + many.in("DRAFT"));
        pages("provider2", all, "/provider/files/" + many.in("SUBMITTED"));
        String file = INTERFACE + "applications/" + many.in("CLOSED");
        pages("accountant", all, file, file + "/timeline", file + "/statement", file + "/documents", INTERFACE + "enterprises/" + many.enterprise().digits());
        return all;
    }

    private static void lists(String who, List<Reading> all, String... paths) {
        Stream.of(paths).forEach(path -> all.add(new Reading(who, path, true)));
    }

    private static void pages(String who, List<Reading> all, String... paths) {
        Stream.of(paths).forEach(path -> all.add(new Reading(who, path, false)));
    }

    /** One visitor for each who reads. */
    public static Map<String, Visitor> visitors(int port, ManyFiles many) {
        Map<String, Visitor> visitors = new java.util.HashMap<>();
        Stream.of("accountant", "provider2", "caseworker", "finance").forEach(who -> visitors.put(who, new Visitor(port).signIn(who)));
        visitors.get("caseworker").get("/camunda/app/tasklist/" + many.engineName() + "/");
        return visitors;
    }
}
