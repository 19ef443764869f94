package org.smewallet.production;

import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an installation brings along: its tables of the register, filled by SQL as an extract would. */
public final class RegisterExtract {

    private RegisterExtract() {
    }

    /** Puts an enterprise into the register, with the persons that represent it. */
    public static void enter(JdbcTemplate database, String number, String establishment, String... representatives) {
        database.update("insert into register_enterprise (enterprise_number, name, legal_form, register_status, kind, nace_code, address)"
                + " values (?, ?, 'BV', 'ACTIVE', 'SME', '62100', 'Kerkstraat 1, 9000 Gent')", number, "Onderneming " + number);
        database.update("insert into register_establishment values (?, ?, 'FLEMISH')", number, establishment);
        Stream.of(representatives).forEach(person -> database.update("insert into register_representative values (?, ?)", number, person));
    }
}
