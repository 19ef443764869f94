package org.smewallet.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smewallet.api.Program;
import org.springframework.jdbc.core.JdbcTemplate;

/** Enterprises, their provider, finance and the bank at work until they are told to stop; what was begun is then brought to its end. */
class Load {

    private static final int LIVES_OF_AN_ENTERPRISE = 40;
    private static final Duration BANK_ROUND = Duration.ofMillis(700);

    private final Calls calls;
    private final Enterprises enterprises;
    private final BankDesk bank;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> workers;
    private final Future<?> banker;
    private final JdbcTemplate sql;
    private final ConcurrentLinkedQueue<String> registered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> lived = new ConcurrentLinkedQueue<>();
    private volatile boolean going = true;
    private volatile boolean banking = true;

    Load(Installed installed, int atOnce) {
        calls = installed.calls();
        enterprises = installed.enterprises();
        bank = installed.bank();
        sql = installed.cluster().sql();
        workers = IntStream.range(0, atOnce).<Future<?>>mapToObj(worker -> threads.submit(this::work)).toList();
        banker = threads.submit(this::bank);
    }

    private void work() {
        while (going) {
            Enterprises.Enterprise enterprise = enterprises.register();
            registered.add(Program.enterprise(enterprise.index()));
            for (int i = 0; going && i < LIVES_OF_AN_ENTERPRISE; i++) {
                lived.add(new Life(calls, bank, enterprise).live());
            }
        }
    }

    private void bank() {
        while (banking) {
            bank.round();
            Pause.of(BANK_ROUND);
        }
    }

    /** How many files reached their end so far. */
    int lived() {
        return lived.size();
    }

    /** Waits until so many more files have reached their end. */
    Duration awaitMore(int files, Duration longest) {
        int wanted = lived() + files;
        return Pause.until("the load goes on", longest, () -> {
            // Who ended before he was told to has failed.
            Stream.concat(workers.stream(), Stream.of(banker)).filter(Future::isDone).forEach(Load::result);
            return lived() >= wanted;
        });
    }

    /** Lets everybody end what they are at; gives how many files reached their end, each once. */
    int stop() {
        going = false;
        workers.forEach(Load::result);
        banking = false;
        result(banker);
        threads.shutdown();
        List<Map<String, Object>> otherwise = sql.queryForList("""
                select * from unnest(string_to_array(?, ',')) as lived (number) full join (
                    select a.file_number, string_agg(o.kind || ' ' || o.amount || ' ' || o.state, ', ') as payments
                    from subsidy_application a left join payment_order o on o.file_number = a.file_number
                    where a.enterprise_number = any (string_to_array(?, ',')) group by a.file_number) file on file_number = number
                where number is null or payments is distinct from 'PAYOUT %s SETTLED'""".formatted(Life.FEE), String.join(",", lived), String.join(",", registered));
        Broken.unless(otherwise.isEmpty(), "files that are lost, that nobody asked for, or with other payments than one: %s", otherwise);
        return lived();
    }

    private static void result(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new Broken("under load: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
