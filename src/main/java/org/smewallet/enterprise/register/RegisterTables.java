package org.smewallet.enterprise.register;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.enterprise.EnterpriseRegister;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.NaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The enterprise register out of our own tables, which an extract of the public register fills. */
@Component
@Transactional
class RegisterTables implements EnterpriseRegister, RegisterMaintenance {

    /** All of an enterprise at once; a list comes as lines. */
    private static final String FIND = """
            select enterprise_number, name, legal_form, register_status, kind, nace_code, address,
              (select string_agg(establishment_number || ' ' || region, chr(10) order by establishment_number)
                from register_establishment x where x.enterprise_number = e.enterprise_number) establishments,
              (select string_agg(person, chr(10) order by person)
                from register_representative x where x.enterprise_number = e.enterprise_number) representatives
            from register_enterprise e where enterprise_number in (:numbers)""";

    private final JdbcClient jdbc;

    RegisterTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EnterpriseNumber, RegisteredEnterprise> find(Set<EnterpriseNumber> numbers) {
        return jdbc.sql(FIND).param("numbers", numbers.stream().map(EnterpriseNumber::digits).toList()).query((row, index) -> new RegisteredEnterprise(
                new EnterpriseNumber(row.getString("enterprise_number")), row.getString("name"),
                row.getString("legal_form"), row.getString("register_status"), EnterpriseKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("nace_code")).map(NaceCode::new).orElse(null),
                parts(row.getString("establishments")).map(RegisterTables::establishment).toList(),
                parts(row.getString("representatives")).toList(), row.getString("address"))).stream()
                .collect(Collectors.toMap(RegisteredEnterprise::number, Function.identity()));
    }

    private static Stream<String> parts(String list) {
        return list == null ? Stream.empty() : Stream.of(list.split("\n"));
    }

    private static Establishment establishment(String numberAndRegion) {
        String[] both = numberAndRegion.split(" ", 2);
        return new Establishment(new EstablishmentNumber(both[0]), both[1]);
    }

    @Override
    public void put(RegisteredEnterprise enterprise) {
        String number = enterprise.number().digits();
        jdbc.sql("delete from register_establishment where enterprise_number = ?").param(number).update();
        jdbc.sql("delete from register_representative where enterprise_number = ?").param(number).update();
        jdbc.sql("delete from register_enterprise where enterprise_number = ?").param(number).update();
        jdbc.sql("insert into register_enterprise (enterprise_number, name, legal_form, register_status, kind, nace_code, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(number, enterprise.name(), enterprise.legalForm(), enterprise.status(), enterprise.kind().name(),
                        enterprise.naceCode() == null ? null : enterprise.naceCode().digits(), enterprise.address())
                .update();
        enterprise.establishments().forEach(establishment -> jdbc
                .sql("insert into register_establishment (enterprise_number, establishment_number, region) values (?, ?, ?)")
                .params(number, establishment.number().digits(), establishment.region()).update());
        enterprise.representatives().stream().distinct().forEach(person -> jdbc
                .sql("insert into register_representative (enterprise_number, person) values (?, ?)").params(number, person).update());
    }
}
