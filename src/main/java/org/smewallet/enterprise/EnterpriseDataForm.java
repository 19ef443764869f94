package org.smewallet.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.rulebook.ParameterInForce;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NaceCode;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Reads form {@code enterpriseData} (PROCESS 1, step 5). */
@Component
class EnterpriseDataForm {

    /** The keys that this form fills in. */
    static final List<String> KEYS = List.of("mainNaceCode", "liberalProfession", "selfEmployedSecondary", "customWorkRecognition", "iban",
            "bic", "accountHolder", "emails", "turnover", "balanceTotal", "fte", "starter", "fiscalYearStart", "fiscalYearEnd", "previousTurnover",
            "previousBalanceTotal", "previousFte", "previousYear", "publicShare", "groupLinks", "declarationRules");

    private static final BigDecimal MOST_FTE = new BigDecimal("99999.99");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int LONGEST_RECOGNITION = 20;
    private static final int MOST_LINKS = 30;
    private static final int MOST_MONTHS = 24;

    private final NaceCodes naceCodes;
    private final Rulebook rulebook;

    EnterpriseDataForm(NaceCodes naceCodes, Rulebook rulebook) {
        this.naceCodes = naceCodes;
        this.rulebook = rulebook;
    }

    /** True when the answers hold this form too, as the interface sends all forms in one body. */
    static boolean isIn(Answers answers) {
        return List.of("iban", "turnover", "fte", "emails", "declarationRules").stream().anyMatch(answers::has);
    }

    /**
     * Reads the form; what is wrong stands noted in the answers.
     *
     * @param kind of the enterprise in the register; null when it is not known
     * @return null when something is wrong
     */
    EnterpriseData read(Answers given, EnterpriseKind kind, LocalDate today) {
        Answers form = new Answers(oneShape(given.values()));
        boolean starter = form.ticked("starter");
        NaceCode nace = form.required("mainNaceCode", form.parsed("mainNaceCode", NaceCode::parse, "NACE-BEL-code", "NACE-BEL code"));
        if (nace != null && !naceCodes.exists(nace, today)) {
            form.reject("mainNaceCode", "Deze code staat niet in de NACE-BEL-lijst van vandaag.", "This code is not in today's NACE-BEL list.");
        }
        Account account = Account.read(form);
        List<EmailAddress> emails = EmailAddress.list(form);
        GroupFigures group = group(form, today);
        LocalDate start = form.required("fiscalYearStart", form.date("fiscalYearStart"));
        LocalDate end = form.required("fiscalYearEnd", form.date("fiscalYearEnd"));
        if (start != null && end != null && (!end.isAfter(start) || end.isAfter(start.plusMonths(MOST_MONTHS)))) {
            form.reject("fiscalYearEnd", "Het einde ligt na het begin en hoogstens 24 maanden later.",
                    "The end lies after the start and at most 24 months later.");
        }
        BigDecimal share = form.required("publicShare", form.decimal("publicShare", 2, HUNDRED));
        if (!form.ticked("declarationRules")) {
            form.reject("declarationRules", "Zonder deze verklaring kunt u niet registreren.", "Without this declaration you cannot register.");
        }
        EnterpriseData data = new EnterpriseData(nace, form.ticked("liberalProfession"), form.ticked("selfEmployedSecondary"),
                recognition(form, kind, today), account, emails, starter, group.own(), group.previous(), start, end, share,
                group.links());
        form.violations().forEach(wrong -> given.reject(wrong.field(), wrong.dutch(), wrong.english()));
        return form.violations().isEmpty() ? data : null;
    }

    /**
     * Reads only what decides the size, from a form that may be incomplete elsewhere.
     *
     * @throws org.smewallet.shared.InputRejected with every wrong field of these
     */
    GroupFigures figures(Answers given, LocalDate today) {
        Answers form = new Answers(oneShape(given.values()));
        GroupFigures group = group(form, today);
        form.check();
        return group;
    }

    private GroupFigures group(Answers form, LocalDate today) {
        YearFigures own = figures(form, "turnover", "balanceTotal", "fte", form.ticked("starter"));
        YearFigures previous = List.of("previousTurnover", "previousBalanceTotal", "previousFte").stream().anyMatch(form::has)
                ? figures(form, "previousTurnover", "previousBalanceTotal", "previousFte", false) : null;
        return new GroupFigures(own, previous, form.rows("groupLinks", MOST_LINKS).stream().map(row -> link(row, today)).toList());
    }

    /** Asked for from the day on which a custom-work company can apply by it (R-ELIG-12); before, it is refused whatever it says. */
    private String recognition(Answers form, EnterpriseKind kind, LocalDate today) {
        String number = form.text("customWorkRecognition", LONGEST_RECOGNITION).orElse(null);
        if (number == null && kind == EnterpriseKind.MAATWERK && parameter("maatwerk.allowed", today).filter("true"::equals).isPresent()
                && form.violations().stream().noneMatch(wrong -> wrong.field().equals("customWorkRecognition"))) {
            form.reject("customWorkRecognition", "Een maatwerkbedrijf vult hier zijn erkenningsnummer in (R-ELIG-12).",
                    "A custom-work company gives its recognition number here (R-ELIG-12).");
        }
        return number;
    }

    private Optional<String> parameter(String key, LocalDate today) {
        return rulebook.parameters(today).stream().filter(parameter -> parameter.key().equals(key)).map(ParameterInForce::value).findFirst();
    }

    private static YearFigures figures(Answers form, String turnoverKey, String balanceKey, String fteKey, boolean starter) {
        BigDecimal fte = form.required(fteKey, form.decimal(fteKey, 2, MOST_FTE));
        Money turnover = form.required(turnoverKey, form.money(turnoverKey));
        Optional<Money> balance = form.money(balanceKey);
        Money balanceTotal = starter ? balance.orElse(null) : form.required(balanceKey, balance);
        return fte == null || turnover == null ? null : new YearFigures(fte, turnover, balanceTotal);
    }

    private GroupLink link(Answers row, LocalDate today) {
        String number = row.parsed("enterpriseNumber", EnterpriseNumber::parse, "ondernemingsnummer", "enterprise number")
                .map(EnterpriseNumber::digits).or(() -> row.text("foreignId", 50)).orElse(null);
        BigDecimal percent = row.required("percent", row.decimal("percent", 2, HUNDRED));
        parameter("group.partnerFrom", today).filter(least -> percent != null && percent.compareTo(new BigDecimal(least)) < 0)
                .ifPresent(least -> row.reject("percent", "Een partner heeft minstens %s procent.".formatted(least),
                        "A partner holds at least %s percent.".formatted(least)));
        return new GroupLink(number, row.text("name", 200).orElse(null), percent, figures(row, "turnover", "balanceTotal", "fte", false));
    }

    /** The ways in which programs write the same: addresses without a row of their own, the year before as a group. */
    static Map<String, Object> oneShape(Map<String, Object> values) {
        Map<String, Object> shaped = new LinkedHashMap<>(values);
        if (values.get("emails") instanceof List<?> list) {
            shaped.put("emails", list.stream().map(entry -> entry instanceof String address ? Map.of("address", address) : entry).toList());
        }
        if (values.get("previousYear") instanceof Map<?, ?> year) {
            year.forEach((key, value) -> shaped.put("previous" + StringUtils.capitalize(String.valueOf(key)), value));
        }
        return shaped;
    }
}
