package org.smewallet.faults;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.smewallet.api.Program;
import org.smewallet.production.RegisterExtract;
import org.smewallet.shared.Brussels;
import org.springframework.jdbc.core.JdbcTemplate;

/** The enterprises and the one provider of the load. */
class Enterprises {

    private final Calls calls;
    private final JdbcTemplate database;
    private final AtomicInteger last = new AtomicInteger();

    Enterprises(Calls calls, JdbcTemplate database) {
        this.calls = calls;
        this.database = database;
        if (database.queryForObject("select count(*) from provider", Integer.class) == 0) {
            database.update("insert into provider (provider_number, name, enterprise_number, iban, bic, email, valid_from, valid_to, version)"
                    + " values (?, 'Dienstverlener', ?, 'BE41979199801110', 'ARSPBE22', 'provider@example.org', '2016-04-01', '2099-12-31', 0)",
                    Program.TRAINER, People.TRAINER_ENTERPRISE);
            database.update("insert into mandate (person, provider_number, basis, granted_at, version) values (?, ?, 'USER_RIGHT', current_timestamp, 0)",
                    People.PROVIDER.get("sub"), Program.TRAINER);
        }
    }

    /** An enterprise and its representative. */
    record Enterprise(int index, Map<String, Object> representative) {

        String iban() {
            return Program.iban(index);
        }

        /** A training that began some days ago and may be paid at once. */
        Map<String, Object> training(String fee) {
            LocalDate today = LocalDate.now(Brussels.ZONE);
            Map<String, Object> application = new LinkedHashMap<>(Program.application(index, fee));
            application.putAll(Map.of("agreementDate", today.minusDays(20).toString(), "startDate", today.minusDays(5).toString(),
                    "endDate", today.minusDays(4).toString()));
            return application;
        }
    }

    /** A new one, registered through the interface. */
    Enterprise register() {
        int index = last.incrementAndGet();
        String number = Program.enterprise(index);
        Map<String, Object> representative = People.representative(number);
        RegisterExtract.enter(database, number, Program.establishment(index), String.valueOf(representative.get("sub")));
        calls.post(representative, "/enterprises", Program.registration(index)).expect(201);
        return new Enterprise(index, representative);
    }
}
