package org.smewallet.enterprise;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.smewallet.shared.NaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The activity codes of the list in use on a day: the list of 2008 until the end of 2024, that of 2025 from then on (RULES 20). */
@Component
public class NaceCodes {

    private final JdbcClient jdbc;

    NaceCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean exists(NaceCode code, LocalDate day) {
        return label(code, day, Locale.forLanguageTag("nl")).isPresent();
    }

    /** What the code stands for, in Dutch or English; empty when it is not in the list of that day. */
    public Optional<String> label(NaceCode code, LocalDate day, Locale locale) {
        String column = "en".equals(locale.getLanguage()) ? "english" : "dutch";
        return jdbc.sql("select " + column + " from nace_code where code = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)")
                .params(code.digits(), day, day).query(String.class).optional();
    }
}
