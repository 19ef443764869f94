package org.smewallet.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people find help (R-CMP-01); it stands on every page, with the number of the file.
 *
 * @param phone as it is dialled, digits and spaces
 * @param mail address for questions
 * @param opens full hour from which the phone is answered on working days
 * @param closes full hour until which it is
 */
@Validated
@ConfigurationProperties("smewallet.help")
public record HelpDesk(@DefaultValue("1700") @NotBlank String phone, @DefaultValue("kmo-portefeuille@vlaanderen.be") @NotBlank String mail,
                       @DefaultValue("9") @Min(0) @Max(23) int opens, @DefaultValue("19") @Min(1) @Max(24) int closes) {
}
