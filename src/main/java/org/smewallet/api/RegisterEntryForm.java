package org.smewallet.api;

import java.util.List;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.NaceCode;

/** Reads an entry for the example register. */
final class RegisterEntryForm {

    private static final int NAME = 200;
    private static final int CODE = 40;
    private static final int ADDRESS = 300;
    private static final int PERSON = 64;
    private static final int MOST = 50;
    private static final String EXAMPLE_ADDRESS = "Voorbeeldstraat 1, 1000 Brussel";

    private enum Region {
        FLEMISH, BRUSSELS, WALLOON
    }

    private RegisterEntryForm() {
    }

    static RegisteredEnterprise read(EnterpriseNumber number, Answers body) {
        String name = body.required("name", body.text("name", NAME));
        String legalForm = body.required("legalForm", body.text("legalForm", CODE));
        String status = body.text("status", CODE).orElse("ACTIVE");
        EnterpriseKind kind = body.choice("kind", EnterpriseKind.class).orElse(EnterpriseKind.SME);
        NaceCode nace = body.parsed("naceCode", NaceCode::parse, "NACE-BEL-code", "NACE-BEL code").orElse(null);
        String address = body.text("address", ADDRESS).orElse(EXAMPLE_ADDRESS);
        List<Establishment> establishments = body.rows("establishments", MOST).stream().map(RegisterEntryForm::establishment).toList();
        List<String> representatives = people(body);
        body.check();
        return new RegisteredEnterprise(number, name, legalForm, status, kind, nace, establishments, representatives, address);
    }

    private static Establishment establishment(Answers row) {
        return new Establishment(row.required("number",
                row.parsed("number", EstablishmentNumber::parse, "vestigingseenheidsnummer", "establishment number")),
                row.required("region", row.choice("region", Region.class).map(Enum::name)));
    }

    private static List<String> people(Answers body) {
        Object given = body.values().get("representatives");
        if (given == null) {
            return List.of();
        }
        if (given instanceof List<?> list && list.size() <= MOST
                && list.stream().allMatch(one -> one instanceof String name && !name.isBlank() && name.length() <= PERSON)) {
            return list.stream().map(String::valueOf).distinct().toList();
        }
        body.reject("representatives", "Vul hier een lijst van namen in.", "Enter a list of names here.");
        return List.of();
    }
}
