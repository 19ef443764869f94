package org.smewallet.reads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Example;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files and enterprises of which there are many: rows of our own tables and of the engine, found by the columns that name
 * them. One enterprise has every fourth file, one provider every second.
 */
final class Copied {

    /** Files of one bank statement, and of one payment file. */
    private static final int OF_A_DAY = 10;
    private static final long FIRST_NUMBER = 100_000;
    private static final List<String> HELPERS = List.of("""
            create or replace function pg_temp.checked(body bigint) returns text language sql immutable as
            $$ select lpad(body::text, 8, '0') || lpad((97 - body % 97)::text, 2, '0') $$""", """
            create or replace function pg_temp.remainder(body bigint) returns text language sql immutable as
            $$ select lpad((case when body % 97 = 0 then 97 else body % 97 end)::text, 2, '0') $$""", """
            create or replace function pg_temp.iban(account bigint) returns text language sql immutable as
            $$ select 'BE' || lpad((98 - mod((account || pg_temp.remainder(account) || '111400')::numeric, 97))::text, 2, '0')
                || account || pg_temp.remainder(account) $$""");
    private static final Map<String, String> SPECIAL = Map.of(
            "bank_line.statement_id", "md5(%s || '~' || k / " + OF_A_DAY + ")::uuid",
            "bank_line.line_number", "%s + mod(k, " + OF_A_DAY + ")::int * 100",
            "bank_statement.received_number", "%s + (k + 1) * 1000",
            "bank_statement.file_hash", "md5(%s || k)",
            "subsidy_application.communication", "(2026000000 + " + FIRST_NUMBER + " + k)::text || pg_temp.remainder(2026000000 + " + FIRST_NUMBER + " + k)");
    private static final String PROVIDER = "case when mod(k, 2) = 0 then '" + Example.TRAINER.number()
            + "' else (array['DV.O214464', 'DV.A220518', 'DV.O218693', 'DV.O222378'])[1 + mod(k / 2, 4)] end";
    /** Tables that hang on one that names the file. */
    private static final Map<String, String> BENEATH = Map.of(
            "outgoing_mail", "notice_id in (select id from notice where file_number = ?)",
            "document_part", "document_id in (select id from document where file_number = ?)",
            "invoice_mismatch", "invoice_id in (select invoice_id from invoice where file_number = ?)",
            "recovery_payment", "recovery_number in (select recovery_number from recovery where file_number = ?)");

    private final JdbcTemplate jdbc;
    private final RowCopies rows;
    private final EnterpriseNumber big;
    private final long enterprises;

    /** @param big the enterprise of all files that are copied, which keeps every fourth */
    Copied(Connection connection, JdbcTemplate jdbc, EnterpriseNumber big, long enterprises) {
        this.jdbc = jdbc;
        this.rows = new RowCopies(connection, SPECIAL);
        this.big = big;
        this.enterprises = enterprises;
        HELPERS.forEach(jdbc::execute);
    }

    /** Other enterprises like this one, with how they were registered, each with another person. */
    void enterprises() throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(big.digits(), enterprise("k"));
        names.put(Example.ibanOf(big), "pg_temp.iban(5500000000 + k)");
        names.put(Example.ENTREPRENEUR.person(), "'person' || k");
        String registration = jdbc.queryForObject("select registration_number from enterprise_registration where enterprise_number = ?", String.class, big.digits());
        names.put(registration, "'REG-2026-' || lpad((" + FIRST_NUMBER + " + k)::text, 6, '0')");
        for (String table : tables("enterprise_number", "file_number")) {
            rows.copy(table, "enterprise_number = ?" + (has(table, "file_number") ? " and file_number is null" : ""), List.of(big.digits()), names, 1, enterprises);
        }
        for (String table : tables("registration_number", "enterprise_number")) {
            rows.copy(table, "registration_number = ?", List.of(registration), names, 1, enterprises);
        }
        engine(registration, names, 1, enterprises);
    }

    /** Copies of a file, numbered as told. */
    void files(FileNumber file, long from, long to) throws SQLException {
        Map<String, String> names = names(file, "k / " + OF_A_DAY);
        List<Object> value = List.of(file.number());
        for (String table : tables("file_number", null)) {
            rows.copy(table, "file_number = ?", value, names, from, to);
        }
        for (Map.Entry<String, String> beneath : BENEATH.entrySet()) {
            rows.copy(beneath.getKey(), beneath.getValue(), value, names, from, to);
        }
        Map<String, String> byDay = names(file, "k");
        rows.copy("bank_statement", "id in (select statement_id from bank_line where file_number = ?)"
                + " or id in (select l.statement_id from bank_line l join payment_order o on o.end_to_end_id = l.end_to_end_id where o.file_number = ?)",
                List.of(file.number(), file.number()), byDay, from / OF_A_DAY, to / OF_A_DAY);
        rows.copy("payment_file", "id in (select payment_file_id from payment_order where file_number = ?)", value, byDay, from / OF_A_DAY, to / OF_A_DAY);
        engine(file.number() + "%", names, from, to);
        for (String recovery : jdbc.queryForList("select recovery_number from recovery where file_number = ?", String.class, file.number())) {
            engine(recovery, names, from, to);
        }
    }

    private Map<String, String> names(FileNumber file, String day) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(file.number(), "'KP-2026-' || lpad((" + FIRST_NUMBER + " + k)::text, 6, '0')");
        names.put(big.digits(), "case when mod(k, 4) = 0 then '" + big.digits() + "' else " + enterprise("mod(k, " + enterprises + ") + 1") + " end");
        names.put(Example.TRAINER.number(), PROVIDER);
        jdbc.queryForList("select recovery_number from recovery where file_number = ?", String.class, file.number())
                .forEach(recovery -> names.put(recovery, "'" + recovery.substring(0, 8) + "' || lpad((" + FIRST_NUMBER + " + k)::text, 6, '0')"));
        jdbc.queryForList("select communication from recovery where file_number = ? and communication is not null", String.class, file.number())
                .forEach(digits -> names.put(digits, "lpad(k::text, 12, '9')"));
        jdbc.queryForList("select distinct payment_file_id from payment_order where file_number = ? and payment_file_id is not null", String.class, file.number())
                .forEach(id -> names.put(id, "'PF-2025-' || lpad((" + FIRST_NUMBER + " + " + day + ")::text, 6, '0')"));
        return names;
    }

    private static String enterprise(String number) {
        return "pg_temp.checked(13000000 + " + number + ")";
    }

    /** The instances under these business keys, running or ended, with all that belongs to them. */
    private void engine(String businessKeys, Map<String, String> names, long from, long to) throws SQLException {
        String instances = "(select proc_inst_id_ from act_hi_procinst where business_key_ like ?)";
        for (String table : jdbc.queryForList("select table_name from information_schema.tables where table_name like 'act\\_%'", String.class)) {
            String column = List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_").stream().filter(name -> has(table, name)).findFirst().orElse(null);
            if (column != null) {
                rows.copy(table, column + " in " + instances, List.of(businessKeys), names, from, to);
            }
        }
        rows.copy("act_ru_identitylink", "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + instances + ")", List.of(businessKeys), names, from, to);
    }

    private List<String> tables(String with, String without) {
        return jdbc.queryForList("select table_name from information_schema.columns where table_schema = 'public' and column_name = ?", String.class, with)
                .stream().filter(table -> without == null || !has(table, without) || without.equals("file_number") && nullable(table)).toList();
    }

    private boolean nullable(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select is_nullable = 'YES' from information_schema.columns where table_schema = 'public'"
                + " and table_name = ? and column_name = 'file_number'", Boolean.class, table));
    }

    private boolean has(String table, String column) {
        return jdbc.queryForObject("select count(*) from information_schema.columns where table_schema = 'public' and table_name = ? and column_name = ?",
                Integer.class, table, column) > 0;
    }
}
