package org.smewallet.process.demo;

import java.time.LocalDate;
import java.util.List;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.identity.Persona;
import org.smewallet.provider.RegisteredProvider;
import org.smewallet.shared.Bic;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.ProviderNumber;

/** Providers by the numbers that public pages show; their enterprise numbers, accounts and addresses are made up. */
enum ExampleProviders {
    OWN_YOUR_STORY("DV.O222378", "Own Your Story", "1998001050", "2098001023", "BE52979199801009", "2022-08-31", "2027-09-01", Persona.PROVIDER),
    SECOND_TRAINING("DV.O217461", "Voorbeelddienstverlener 1", "1998001149", "2098001122", "BE41979199801110", "2016-04-01", "2031-03-31", Persona.PROVIDER2),
    THIRD_TRAINING("DV.O214464", "Voorbeelddienstverlener 2", "1998001248", "2098001221", "BE30979199801211", "2016-04-01", "2031-03-31", null),
    SKILLIANT("DV.A214465", "SBM / Skilliant", "1998001347", "2098001320", "BE19979199801312", "2016-04-01", "2031-03-31", Persona.PROVIDER2),
    SECOND_ADVICE("DV.A220518", "Voorbeelddienstverlener 3", "1998001446", "2098001419", "BE08979199801413", "2016-04-01", "2031-03-31", null),
    FOURTH_TRAINING("DV.O218693", "Voorbeelddienstverlener 4", "1998001545", "2098001518", "BE94979199801514", "2016-04-01", "2031-03-31", null);

    private final String number;
    private final String title;
    private final String enterprise;
    private final String establishment;
    private final String iban;
    private final String validFrom;
    private final String validTo;
    private final Persona answers;

    ExampleProviders(String number, String title, String enterprise, String establishment, String iban, String validFrom, String validTo,
            Persona answers) {
        this.number = number;
        this.title = title;
        this.enterprise = enterprise;
        this.establishment = establishment;
        this.iban = iban;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.answers = answers;
    }

    ProviderNumber number() {
        return new ProviderNumber(number);
    }

    /** Who answers for it; null for nobody. */
    Persona answers() {
        return answers;
    }

    RegisteredProvider onList() {
        return new RegisteredProvider(number(), title, new EnterpriseNumber(enterprise), new Iban(iban), new Bic("ARSPBE22"),
                "dienstverlener" + (ordinal() + 1) + "@example.org", LocalDate.parse(validFrom), LocalDate.parse(validTo));
    }

    RegisteredEnterprise inRegister() {
        return new RegisteredEnterprise(new EnterpriseNumber(enterprise), title, "BV", "ACTIVE", EnterpriseKind.SME, new NaceCode("85590"),
                List.of(new Establishment(new EstablishmentNumber(establishment), "FLEMISH")),
                answers == null ? List.of() : List.of(answers.login()), "Opleidingsplein " + (ordinal() + 1) + ", 9000 Gent");
    }
}
