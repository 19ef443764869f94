package org.smewallet.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The mail server is gone while files live from their application to their end, and longer when that is asked. */
class MailServerGone implements Fault {

    /** Longer than a node that died, or lost its database, keeps the mails that it was sending. */
    private static final Duration MAILS_OUT = Duration.ofMinutes(12);
    private static final int FILES = 6;

    private final Supplier<Duration> atLeast;

    MailServerGone(Supplier<Duration> atLeast) {
        this.atLeast = atLeast;
    }

    @Override
    public String name() {
        return "mail-gone";
    }

    @Override
    public String promise() {
        return "no process waits for it; mails go out afterwards, once";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        MailServer server = installed.cluster().mails;
        Pause.until("the mails of before are sent", MAILS_OUT, () -> waiting(installed) == 0);
        server.stop();
        long gone = System.nanoTime();
        List<String> before = sent(installed);
        Load load = new Load(installed, 2);
        load.awaitMore(FILES * rounds, MAILS_OUT);
        int lived = load.stop();
        Pause.of(atLeast.get().minusNanos(System.nanoTime() - gone));
        Duration without = Duration.ofNanos(System.nanoTime() - gone);
        int waiting = waiting(installed);
        Broken.unless(waiting > 0, "no mail waits, though there is no server");
        server.start();
        // The pauses between attempts have grown: the next one comes at the latest after four times as long.
        Duration out = Pause.until("all mails are sent", MAILS_OUT.plus(without.multipliedBy(4)), () -> waiting(installed) == 0);
        List<String> sent = sent(installed);
        sent.removeAll(before);
        List<String> taken = server.taken();
        List<String> otherwise = sent.stream().filter(token -> taken.stream().filter(id -> id.contains(token)).count() != 1).toList();
        Broken.unless(otherwise.isEmpty(), "%d of %d mails came never or twice: %s", otherwise.size(), sent.size(), otherwise);
        int failed = installed.cluster().sql().queryForObject("select count(*) from outgoing_mail where state = 'FAILED'", Integer.class);
        Broken.unless(failed == 0 && sent.size() >= lived, "%d mails went out, %d failed", sent.size(), failed);
        return "gone for %s; %d files lived to their end without it; %d mails waited, all %d out %s after it was back, each once; %s".formatted(
                Pause.seconds(without), lived, waiting, sent.size(), Pause.seconds(out), installed.checkInvariants());
    }

    /** What the message id of each mail is made of that is noted as sent. */
    private static List<String> sent(Installed installed) {
        return installed.cluster().sql().queryForList("select token from outgoing_mail where state = 'SENT'", String.class);
    }

    private static int waiting(Installed installed) {
        return installed.cluster().sql().queryForObject("select (select count(*) from outgoing_mail where state = 'WAITING') + (select count(*) from notice where mails_due)",
                Integer.class);
    }
}
