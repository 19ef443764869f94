package org.smewallet.enterprise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.smewallet.rulebook.SizeFacts;

/** A partner or linked enterprise whose figures count along (R-SIZE-02). */
@Embeddable
class GroupLink {

    private String otherNumber;
    private String name;
    private BigDecimal percent;
    @Embedded
    private YearFigures figures;

    protected GroupLink() {
    }

    GroupLink(String otherNumber, String name, BigDecimal percent, YearFigures figures) {
        this.otherNumber = otherNumber;
        this.name = name;
        this.percent = percent;
        this.figures = figures;
    }

    /** As a row of the list that it came from. */
    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(isOurs(otherNumber) ? "enterpriseNumber" : "foreignId", otherNumber);
        row.put("name", name);
        row.put("percent", percent.toPlainString());
        row.put("fte", figures.fte());
        row.put("turnover", figures.turnover());
        row.put("balanceTotal", figures.balanceTotal());
        row.values().removeIf(Objects::isNull);
        return row;
    }

    private static boolean isOurs(String number) {
        return number != null && number.matches("[01][0-9]{9}");
    }

    /** What people know it by: its name, else its number; null without either. */
    String label() {
        return name == null ? otherNumber : name;
    }

    SizeFacts.GroupLink facts() {
        return new SizeFacts.GroupLink(percent, figures.facts());
    }
}
