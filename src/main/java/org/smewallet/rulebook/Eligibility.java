package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;

/** Who may apply (R-ELIG-01 to 12); only what is known is checked. */
final class Eligibility {

    private final Tables tables;
    private final Figures figures;

    Eligibility(Tables tables, Figures figures) {
        this.tables = tables;
        this.figures = figures;
    }

    void check(EnterpriseFacts facts, ApplicationFacts.Measure measure, LocalDate date, Grounds grounds) {
        TableRow kind = kind(facts, measure, date);
        if (!kind.flag("accepted")) {
            grounds.add("REFUSED_ENTERPRISE_KIND", Explanation.of(kind,
                    "Maatwerkbedrijven kunnen op " + Say.nl(date) + " geen subsidie aanvragen.",
                    "Custom-work companies cannot apply for a subsidy on " + Say.en(date) + ".",
                    Map.of("enterpriseKind", facts.kind(), "applicationDate", date)));
        }
        if (kind.flag("legalFormChecked")) {
            checkLegalForm(facts, measure, date, grounds);
        }
        if (facts.size() == EnterpriseSize.LARGE && !kind.flag("largeAccepted")) {
            grounds.add("REFUSED_SIZE_LARGE", "Een grote onderneming krijgt geen steun.", "A large enterprise gets no support.",
                    Map.of("enterpriseSize", facts.size()));
        }
        checkRegion(facts.regions(), date, grounds);
        checkPublicShare(facts.publicShare(), date, grounds);
        checkActivity(facts, date, grounds);
        if (facts.kboStatus() != null && !facts.kboStatus().equals("ACTIVE")) {
            grounds.add("REFUSED_KBO_STATUS", "De onderneming is niet actief in de KBO.",
                    "The enterprise is not active in the register.", Map.of("kboStatus", facts.kboStatus()));
        }
        if (Boolean.TRUE.equals(facts.openRecovery())) {
            grounds.add("REFUSED_OPEN_RECOVERY", "Een terugvordering is nog niet betaald.", "A recovery has not been paid yet.",
                    Map.of("openRecovery", true));
        }
    }

    private TableRow kind(EnterpriseFacts facts, ApplicationFacts.Measure measure, LocalDate date) {
        return tables.find(RuleTable.ENTERPRISE_KINDS, Map.of("enterpriseKind", String.valueOf(facts.kind()), "measure", measure.name(),
                "customWorkAllowed", figures.isSet("maatwerk.allowed", date))).orElseThrow();
    }

    private void checkLegalForm(EnterpriseFacts facts, ApplicationFacts.Measure measure, LocalDate date, Grounds grounds) {
        String form = facts.kind() == EnterpriseKind.VZW ? "VZW" : facts.legalForm();
        if (form == null) {
            return;
        }
        Map<String, Object> question = new HashMap<>(Map.of("measure", measure.name(), "applicationDate", date));
        question.put("legalForm", form.toUpperCase(Locale.ROOT));
        TableRow row = tables.find(RuleTable.LEGAL_FORMS, question).orElseThrow();
        if (!row.flag("accepted")) {
            grounds.add("REFUSED_LEGAL_FORM", Explanation.of(row,
                    "De rechtsvorm " + form + " (" + row.text("dutch") + ") komt niet in aanmerking.",
                    "The legal form " + form + " (" + row.text("english") + ") is not accepted.", question));
        }
    }

    private void checkRegion(List<String> regions, LocalDate date, Grounds grounds) {
        if (regions != null && !regions.contains(figures.code("establishment.region", date))) {
            TableRow row = figures.row("establishment.region", date);
            grounds.add("REFUSED_REGION", Explanation.of(row, "De onderneming heeft geen vestiging in het Vlaamse Gewest.",
                    "The enterprise has no establishment in the Flemish Region.", Map.of("regions", regions)));
        }
    }

    private void checkPublicShare(BigDecimal share, LocalDate date, Grounds grounds) {
        if (share == null) {
            return;
        }
        TableRow row = figures.row("public.share.maxExclusive", date);
        if (share.compareTo(new BigDecimal(row.text("value"))) >= 0) {
            grounds.add("REFUSED_PUBLIC_SHARE", Explanation.of(row,
                    "Overheden hebben samen " + share.toPlainString() + " %; dat moet minder zijn dan " + row.text("value") + " %.",
                    "Public bodies together hold " + share.toPlainString() + " %; it must be less than " + row.text("value") + " %.",
                    Map.of("publicShare", share, "maxExclusive", row.text("value"))));
        }
    }

    private void checkActivity(EnterpriseFacts facts, LocalDate date, Grounds grounds) {
        if (facts.mainNaceCode() == null) {
            return;
        }
        Map<String, Object> question = Map.of("division", facts.mainNaceCode().division(), "applicationDate", date);
        TableRow row = tables.find(RuleTable.NACE_DIVISIONS, question).orElseThrow();
        if (!row.flag("accepted")) {
            grounds.add("REFUSED_NACE", Explanation.of(row,
                    "De hoofdactiviteit " + facts.mainNaceCode() + " (" + row.text("dutch") + ") komt niet in aanmerking.",
                    "The main activity " + facts.mainNaceCode() + " (" + row.text("english") + ") is not accepted.", question));
        }
    }
}
