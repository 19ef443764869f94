package org.smewallet.banking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.smewallet.banking.format.PainVersion;
import org.smewallet.shared.Bic;
import org.smewallet.shared.Iban;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bank account of the scheme (R-DEP-09): enterprises deposit on it, providers are paid from it.
 *
 * @param beneficiary name of the holder
 * @param iban without spaces
 * @param bic of the bank
 * @param painVersion the payment message that the bank takes
 */
@Validated
@ConfigurationProperties("smewallet.bank")
public record SchemeAccount(@NotBlank @Size(max = 70) String beneficiary, @NotNull Iban iban, @NotNull Bic bic,
                            @DefaultValue("PAIN_001_001_03") PainVersion painVersion) {
}
