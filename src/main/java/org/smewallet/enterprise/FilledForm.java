package org.smewallet.enterprise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Form {@code enterpriseData} as it was filled in last; only the declaration must be made anew (R-REG-07). */
final class FilledForm {

    private FilledForm() {
    }

    /** The answers by field; what was not given is left out. */
    static Map<String, Object> of(EnterpriseData data) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("mainNaceCode", data.naceCode().toString());
        form.put("liberalProfession", data.liberalProfession());
        form.put("selfEmployedSecondary", data.selfEmployedSecondary());
        form.put("customWorkRecognition", data.customWorkRecognition());
        form.put("iban", data.account().iban().toString());
        form.put("bic", data.account().bic().code());
        form.put("accountHolder", data.account().holder());
        form.put("emails", data.emails().stream().map(EmailAddress::row).toList());
        form.put("starter", data.starter());
        form.put("turnover", data.figures().turnover());
        form.put("balanceTotal", data.figures().balanceTotal());
        form.put("fte", data.figures().fte());
        if (data.previousYear() != null) {
            form.put("previousTurnover", data.previousYear().turnover());
            form.put("previousBalanceTotal", data.previousYear().balanceTotal());
            form.put("previousFte", data.previousYear().fte());
        }
        form.put("fiscalYearStart", data.fiscalYearStart().toString());
        form.put("fiscalYearEnd", data.fiscalYearEnd().toString());
        form.put("publicShare", data.publicShare().toPlainString());
        form.put("groupLinks", data.groupLinks().stream().map(GroupLink::row).toList());
        form.values().removeIf(Objects::isNull);
        return form;
    }
}
