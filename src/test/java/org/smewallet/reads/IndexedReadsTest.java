package org.smewallet.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Bank.Line.takenBack;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Figure;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.SentStatement;
import org.smewallet.support.TimeMachine;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** No query of lists, jobs, matching or mails reads a whole table that grows: for each there is an index. */
class IndexedReadsTest extends ReadStories {

    /** What does not grow with files and enterprises: lists of the scheme, models, staff, and parts of the engine that are not used. */
    private static final Set<String> SMALL = Set.of("nace_code", "provider", "scheme_budget", "banking_lock", "flyway_schema_history",
            "act_ge_property", "act_ge_schema_log", "act_ru_authorization", "act_ru_filter", "act_ru_jobdef", "act_ru_case_execution",
            "act_ru_case_sentry_part", "act_ru_ext_task", "act_ru_batch", "act_ru_meter_log", "act_ru_task_meter_log", "act_hi_caseinst",
            "act_hi_caseactinst", "act_hi_batch", "act_hi_dec_in", "act_hi_dec_out", "act_hi_decinst", "act_hi_ext_task_log");
    private static final Set<String> SMALL_BEGINNINGS = Set.of("act_re_", "act_id_");
    /** Whole by their meaning, each with who asks for it. */
    private static final Map<String, String> WHOLE = Map.of(
            "select account, sum(amount) from (", "the account held against the ledger, by finance, and the check of the ledger",
            "select bl1_0.fate,count(bl1_0.id),sum(bl1_0.amount) from bank_line", "the account held against the ledger, by finance",
            "case when bl1_0.credit then bl1_0.amount else -bl1_0.amount end", "the account held against the ledger, by finance",
            "select po1_0.kind,po1_0.state,count(po1_0.id),sum(po1_0.amount)", "the account held against the ledger, by finance",
            "select count(sa1_0.file_number) from subsidy_application", "the length of the list of all files, by staff without a filter",
            "select count(bs1_0.id) from bank_statement", "the length of the list of statements, one a day",
            "select status, count(*) from subsidy_application group by status", "the figure of files by status, counted along their index",
            "select 'open', count(*) from act_ru_incident", "the figure of incidents: all that are open, nobody's work goes on there",
            "select 'gap', count(*) from bank_statement", "the figure of statements, one a day");

    @Autowired
    DataSource source;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationContext beans;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Example example;
    @Autowired
    Bank bank;
    @Autowired
    TimeMachine time;
    @Autowired
    List<Figure> figures;

    @Test
    @DisplayName("Pages, interface, a file's life, matching, jobs, mails and quarantine: every query on a table that grows has its index")
    void every_query_has_its_index() throws Exception {
        Map<String, SentStatement> sent = new ConcurrentHashMap<>();
        statements.hear(one -> sent.putIfAbsent(one.sql(), one), () -> {
            read();
            live();
            repeat();
        });
        Map<String, List<String>> faults = new TreeMap<>();
        try (Connection connection = source.getConnection(); Statement settings = connection.createStatement()) {
            // Some hundreds of rows would be read whole, index or not.
            settings.execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off");
            readWhole(sent.values(), connection, growing(), faults);
            // Along the order of a key, though an index would narrow it: asked again where only such indexes may be used.
            settings.execute("set enable_indexscan = off; set enable_indexonlyscan = off");
            List<SentStatement> again = sent.values().stream().filter(one -> faults.containsKey(one.sql())).toList();
            faults.clear();
            readWhole(again, connection, growing(), faults);
            settings.execute("reset all");
        }
        assertThat(sent).hasSizeGreaterThan(200);
        assertThat(faults.entrySet()).filteredOn(fault -> WHOLE.keySet().stream().noneMatch(fault.getKey()::contains)).isEmpty();
    }

    @Test
    @DisplayName("Every reference of our own tables to another has an index that begins with it")
    void every_reference_has_its_index() {
        assertThat(jdbc.queryForList("""
                select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                where c.contype = 'f' and t.relname not like 'act\\_%' and not exists (select 1 from pg_index i
                  where i.indrelid = c.conrelid and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey)""", String.class)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from pg_constraint where contype = 'f'", Integer.class)).isGreaterThan(20);
    }

    private static void readWhole(Collection<SentStatement> sent, Connection connection, Set<String> growing, Map<String, List<String>> faults)
            throws SQLException, ReflectiveOperationException {
        for (SentStatement one : sent) {
            List<String> whole = isPlanned(one.sql()) ? Plans.readWhole(one.plan(connection), growing) : List.of();
            if (!whole.isEmpty()) {
                faults.put(one.sql(), whole);
            }
        }
    }

    private void read() {
        Map<String, Visitor> visitors = Reading.visitors(port, many);
        Reading.all(many).forEach(reading -> assertThat(reading.by(visitors.get(reading.who())).statusCode()).as(reading.toString()).isEqualTo(200));
    }

    private void live() {
        FileNumber file = example.apply(many.enterprise(), training("2026-04-03", "100.00"));
        example.confirm(file);
        String right = StructuredCommunication.of(2026, file.runningNumber()).digits();
        String wrong = right.substring(0, 9) + (right.charAt(9) == '1' ? '2' : '1') + right.substring(10);
        String iban = ibanOf(many.enterprise());
        bank.statement(deposit("70.00", right, iban), deposit("12.34", wrong, "BE68539007547034"), freeText("1.00", "opleiding", iban));
        time.runDue();
        example.pay(file, "F-" + file, "60.00", "2026-04-01");
        bank.executePayments();
        time.runDue();
        bank.statement(takenBack("1.00", "", iban));
        time.runDue();
    }

    private void repeat() {
        ProcessEngineConfigurationImpl configuration = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequiresNew().execute(new AcquireJobsCmd(configuration.getJobExecutor()));
        ReflectionTestUtils.invokeMethod(beans.getBean("mailPosting"), "post");
        ReflectionTestUtils.invokeMethod(beans.getBean("mailQueue"), "claim");
        ReflectionTestUtils.invokeMethod(beans.getBean("quarantine"), "scanAgain");
        figures.forEach(Figure::read);
    }

    private static boolean isPlanned(String sql) {
        return sql.strip().toLowerCase(java.util.Locale.ROOT).matches("(?s)(select|update|delete|with)\\b.*") && !sql.contains("nextval");
    }

    private Set<String> growing() {
        Set<String> tables = new TreeSet<>(jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'", String.class));
        assertThat(tables).containsAll(SMALL);
        tables.removeIf(table -> SMALL.contains(table) || SMALL_BEGINNINGS.stream().anyMatch(table::startsWith));
        return tables;
    }
}
