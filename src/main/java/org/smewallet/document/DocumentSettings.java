package org.smewallet.document;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Technical limits of uploads (SECURITY F1, F3).
 *
 * @param largest of one document
 * @param mostADay documents of one person in one day
 * @param mostPages of a PDF
 * @param mostPixels of an image
 */
@Validated
@ConfigurationProperties("smewallet.document")
record DocumentSettings(@DefaultValue("10MB") DataSize largest,
                        @DefaultValue("200") @Min(1) int mostADay,
                        @DefaultValue("2000") @Min(1) int mostPages,
                        @DefaultValue("100000000") @Min(1) long mostPixels) {
}
