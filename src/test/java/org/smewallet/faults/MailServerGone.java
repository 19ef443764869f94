package org.smewallet.faults;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** The mail server is gone while files live from their application to their end. */
class MailServerGone implements Fault {

    private static final Duration MAILS_OUT = Duration.ofMinutes(8);
    private static final int FILES = 6;

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
        int before = server.taken().size();
        int sentBefore = mails(installed, "SENT");
        Load load = new Load(installed, 2);
        load.awaitMore(FILES * rounds, MAILS_OUT);
        int lived = load.stop();
        int waiting = waiting(installed);
        Broken.unless(waiting > 0, "no mail waits, though there is no server");
        server.start();
        Duration out = Pause.until("all mails are sent", MAILS_OUT, () -> waiting(installed) == 0);
        List<String> taken = server.taken();
        List<String> mails = taken.subList(before, taken.size());
        Broken.unless(new HashSet<>(mails).size() == mails.size(), "%d mails, %d of them different", mails.size(), new HashSet<>(mails).size());
        int sent = mails(installed, "SENT") - sentBefore;
        int failed = mails(installed, "FAILED");
        Broken.unless(failed == 0 && sent == mails.size(), "%d mails are noted as sent, %d came, %d failed", sent, mails.size(), failed);
        return "%d files lived to their end without it; %d mails waited, all %d out %s after it was back, each once; %s".formatted(lived, waiting,
                sent, Pause.seconds(out), installed.checkInvariants());
    }

    private static int mails(Installed installed, String state) {
        return installed.cluster().sql().queryForObject("select count(*) from outgoing_mail where state = ?", Integer.class, state);
    }

    private static int waiting(Installed installed) {
        return installed.cluster().sql().queryForObject("select (select count(*) from outgoing_mail where state = 'WAITING') + (select count(*) from notice where mails_due)",
                Integer.class);
    }
}
