package org.smewallet.enterprise.register;

import java.util.List;
import java.util.Optional;
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

    private final JdbcClient jdbc;

    RegisterTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RegisteredEnterprise> find(EnterpriseNumber number) {
        return jdbc.sql("select name, legal_form, register_status, kind, nace_code, address from register_enterprise where enterprise_number = ?")
                .param(number.digits())
                .query((row, index) -> new RegisteredEnterprise(number, row.getString("name"), row.getString("legal_form"),
                        row.getString("register_status"), EnterpriseKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("nace_code")).map(NaceCode::new).orElse(null),
                        establishments(number), representatives(number), row.getString("address")))
                .optional();
    }

    private List<Establishment> establishments(EnterpriseNumber number) {
        return jdbc.sql("select establishment_number, region from register_establishment where enterprise_number = ? order by establishment_number")
                .param(number.digits())
                .query((row, index) -> new Establishment(new EstablishmentNumber(row.getString(1)), row.getString(2))).list();
    }

    private List<String> representatives(EnterpriseNumber number) {
        return jdbc.sql("select person from register_representative where enterprise_number = ? order by person")
                .param(number.digits()).query(String.class).list();
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
