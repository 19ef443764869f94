package org.smewallet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The identifiers with a public check, by worked examples: what is written with a mistake is never taken as it stands. */
class IdentifiersTest {

    private static final Map<String, Function<String, ?>> READERS = Map.of("ENTERPRISE_NUMBER",
            text -> new EnterpriseNumber(text.replace(".", "")), "ESTABLISHMENT_NUMBER", EstablishmentNumber::parse, "VAT_NUMBER", VatNumber::parse,
            "STRUCTURED_COMMUNICATION", StructuredCommunication::parse, "IBAN_BE", Iban::parse, "NACE_BEL", NaceCode::parse,
            "PROVIDER_NUMBER", ProviderNumber::new);

    @ParameterizedTest(name = "{0} {1} is {2}")
    @DisplayName("R-REG-02, R-PROV-02, R-DEP-01: numbers as the scheme writes them")
    @CsvFileSource(resources = "/examples/identifiers.csv", numLinesToSkip = 1)
    void anIdentifierIsTakenOnlyWhenItsCheckHolds(String type, String written, String expected) {
        boolean valid = true;
        try {
            READERS.get(type).apply(written);
        } catch (IllegalArgumentException e) {
            valid = false;
        }
        assertThat(valid).isEqualTo(expected.equals("VALID"));
    }
}
