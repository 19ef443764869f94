package org.smewallet.process.model;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.TimeMachine;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database in which only enterprises live that have just registered: they are registered once, and put back each time. */
class House {

    private static final String OF_ENTERPRISES = """
            select table_name from information_schema.tables where table_schema = 'PUBLIC' and (table_name like 'ENTERPRISE%'
              or table_name like 'REGISTER\\_%' or table_name like 'MANDATE')""";

    private final CleanDatabase database;
    private final JdbcTemplate jdbc;
    private final List<EnterpriseNumber> small;
    private final List<EnterpriseNumber> medium;
    private final List<String> tables;
    private final Queue<EnterpriseNumber> unusedSmall = new ArrayDeque<>();
    private final Queue<EnterpriseNumber> unusedMedium = new ArrayDeque<>();

    House(CleanDatabase database, JdbcTemplate jdbc, Example example, TimeMachine time, int enterprises) {
        this.database = database;
        this.jdbc = jdbc;
        database.clean();
        time.jumpTo("2026-01-05T12:00");
        small = IntStream.range(0, enterprises).mapToObj(each -> example.smallEnterprise()).toList();
        medium = IntStream.range(0, enterprises).mapToObj(each -> example.mediumEnterprise()).toList();
        tables = jdbc.queryForList(OF_ENTERPRISES, String.class);
        jdbc.execute("drop schema if exists kept cascade");
        jdbc.execute("create schema kept");
        tables.forEach(table -> jdbc.execute("create table kept." + table + " as select * from " + table));
    }

    /** As it was in the beginning. */
    void empty() {
        database.clean();
        jdbc.execute("set referential_integrity false");
        tables.forEach(table -> jdbc.execute("insert into %1$s select * from kept.%1$s".formatted(table)));
        jdbc.execute("set referential_integrity true");
        unusedSmall.clear();
        unusedSmall.addAll(small);
        unusedMedium.clear();
        unusedMedium.addAll(medium);
    }

    /** One that has done nothing yet. */
    EnterpriseNumber enterprise(boolean isSmall) {
        return (isSmall ? unusedSmall : unusedMedium).remove();
    }
}
