package org.smewallet.process.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.identity.Persona;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.NaceCode;

/** The example enterprises: numbers from 1998.000.000 on, well-formed and never given out. */
enum ExampleEnterprises {
    SMALL("1998000060", "2098000033", "Voorbeeldonderneming Klein", "BV", EnterpriseKind.SME, Persona.ENTREPRENEUR, "BE65979199800096", "8", "900000", EnterpriseSize.SMALL),
    MEDIUM("1998000159", "2098000132", "Voorbeeldonderneming Middelgroot", "NV", EnterpriseKind.SME, Persona.ENTREPRENEUR2, "BE54979199800197", "120", "22000000", EnterpriseSize.MEDIUM),
    BAKERY("1998000258", "2098000231", "Voorbeeldbakkerij", "BV", EnterpriseKind.SME, Persona.ACCOUNTANT, "BE43979199800201", "12", "1400000", EnterpriseSize.SMALL),
    PRINTER("1998000357", "2098000330", "Voorbeelddrukkerij", "NV", EnterpriseKind.SME, Persona.ACCOUNTANT, "BE32979199800302", "64", "15000000", EnterpriseSize.MEDIUM),
    /** In the register, not registered here: its representative can register it at once. */
    STARTER("1998000456", "2098000429", "Voorbeeldstarter", "BV", EnterpriseKind.SME, Persona.ACCOUNTANT, null, null, null, null),
    /** Nobody is listed as representative: whoever registers it needs the code of the letter. */
    WITHOUT_REPRESENTATIVE("1998000555", "2098000528", "Voorbeeldonderneming zonder vertegenwoordiger", "BV", EnterpriseKind.SME, null, null, null, null, null),
    SOLE_TRADER("1998000654", "2098000627", "Voorbeeldeenmanszaak", "SOLE_TRADER", EnterpriseKind.SME, Persona.ENTREPRENEUR, null, null, null, null),
    ASSOCIATION("1998000753", "2098000726", "Voorbeeldvereniging", "VZW", EnterpriseKind.VZW, Persona.ACCOUNTANT, null, null, null, null),
    CUSTOM_WORK("1998000852", "2098000825", "Voorbeeldmaatwerkbedrijf", "BV", EnterpriseKind.MAATWERK, Persona.ACCOUNTANT, null, null, null, null);

    private static final LocalDate NEW_NACE_LIST = LocalDate.of(2025, 1, 1);

    private final String number;
    private final String establishment;
    private final String title;
    private final String legalForm;
    private final EnterpriseKind kind;
    private final Persona representative;
    private final String iban;
    private final String fte;
    private final String turnover;
    private final EnterpriseSize size;

    ExampleEnterprises(String number, String establishment, String title, String legalForm, EnterpriseKind kind, Persona representative,
            String iban, String fte, String turnover, EnterpriseSize size) {
        this.number = number;
        this.establishment = establishment;
        this.title = title;
        this.legalForm = legalForm;
        this.kind = kind;
        this.representative = representative;
        this.iban = iban;
        this.fte = fte;
        this.turnover = turnover;
        this.size = size;
    }

    EnterpriseNumber number() {
        return new EnterpriseNumber(number);
    }

    /** Whether it is registered with us from the start, so that it can apply at once. */
    boolean isRegistered() {
        return iban != null;
    }

    Persona representative() {
        return representative;
    }

    RegisteredEnterprise inRegister(LocalDate today) {
        return new RegisteredEnterprise(number(), title, legalForm, "ACTIVE", kind, nace(today),
                List.of(new Establishment(new EstablishmentNumber(establishment), "FLEMISH")),
                representative == null ? List.of() : List.of(representative.login()), "Voorbeeldstraat " + (ordinal() + 1) + ", 3000 Leuven");
    }

    /** The forms of its registration, filled in. */
    Answers registration(LocalDate today) {
        String mail = name().toLowerCase(java.util.Locale.ROOT) + "@example.org";
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("enterpriseNumber", number);
        form.put("contactEmail", mail);
        form.put("role", "LEGAL_REPRESENTATIVE");
        form.put("mainNaceCode", nace(today).toString());
        form.put("iban", iban);
        form.put("bic", "ARSPBE22");
        form.put("emails", List.of(Map.of("address", mail, "sharedMailbox", true)));
        form.put("turnover", turnover);
        form.put("balanceTotal", turnover);
        form.put("fte", fte);
        form.put("fiscalYearStart", LocalDate.of(today.getYear() - 1, 1, 1).toString());
        form.put("fiscalYearEnd", LocalDate.of(today.getYear() - 1, 12, 31).toString());
        form.put("publicShare", "0");
        form.put("chosenSize", size.name());
        form.put("declarationRules", true);
        return new Answers(form);
    }

    private static NaceCode nace(LocalDate today) {
        return new NaceCode(today.isBefore(NEW_NACE_LIST) ? "62010" : "62100");
    }
}
