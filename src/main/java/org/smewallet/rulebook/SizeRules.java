package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;

/** The size class: figures of the group, thresholds, and the two-year rule (RULES section 5). */
final class SizeRules {

    private final Figures figures;

    SizeRules(Figures figures) {
        this.figures = figures;
    }

    SizeAnswer answer(SizeFacts facts, LocalDate date) {
        List<Explanation> why = explained(facts, date);
        Totals group = group(facts, date);
        EnterpriseSize thisYear = classOf(group, date);
        return new SizeAnswer(group.figures(), thisYear, status(facts, thisYear, date), why.stream().map(Explanation::reason).toList());
    }

    /** Why the enterprise has its size, as a list from group to status. */
    List<Explanation> explained(SizeFacts facts, LocalDate date) {
        Totals group = group(facts, date);
        EnterpriseSize thisYear = classOf(group, date);
        EnterpriseSize status = status(facts, thisYear, date);
        List<Explanation> why = new ArrayList<>();
        if (!facts.links().isEmpty()) {
            why.add(Explanation.of(figures.row("group.linkedAbove", date),
                    "Op groepsniveau: " + plain(group.fte()) + " VTE, omzet " + Say.nl(group.figures().turnover()) + " (" + facts.links().size()
                            + " verbonden of partnerondernemingen).",
                    "At group level: " + plain(group.fte()) + " FTE, turnover " + Say.en(group.figures().turnover()) + " (" + facts.links().size()
                            + " linked or partner enterprises).", inputs(facts.own().fte(), facts.own().turnover().amount(), balance(facts.own()))));
        }
        why.add(Explanation.of(figures.row(thisYear == EnterpriseSize.SMALL ? "size.small.fteBelow" : "size.medium.fteBelow", date),
                "De cijfers (" + plain(group.fte()) + " VTE, omzet " + Say.nl(group.figures().turnover()) + ") geven de klasse " + Say.nl(thisYear) + ".",
                "The figures (" + plain(group.fte()) + " FTE, turnover " + Say.en(group.figures().turnover()) + ") give the class " + Say.en(thisYear) + ".",
                inputs(group.fte(), group.turnover(), group.balanceTotal())));
        if (status != thisYear) {
            why.add(Explanation.of(figures.row("size.yearsToChange", date),
                    "Een drempel telt pas na twee afgesloten boekjaren op rij: de klasse blijft " + Say.nl(status) + ".",
                    "A threshold counts only after two closed fiscal years in a row: the class stays " + Say.en(status) + ".",
                    Map.of("statusBefore", String.valueOf(facts.statusBefore()), "classOfPreviousYear", String.valueOf(facts.classOfPreviousYear()))));
        }
        return why;
    }

    /** Exact sums over the group; the balance total of a starter may be unknown. */
    private record Totals(BigDecimal fte, BigDecimal turnover, BigDecimal balanceTotal) {

        Totals plus(SizeFacts.Figures other, BigDecimal share) {
            return new Totals(fte.add(other.fte().multiply(share)), turnover.add(other.turnover().amount().multiply(share)),
                    balanceTotal == null ? null : balanceTotal.add(orZero(balance(other)).multiply(share)));
        }

        SizeFacts.Figures figures() {
            return new SizeFacts.Figures(fte.setScale(Math.max(2, fte.stripTrailingZeros().scale())), Money.rounded(turnover),
                    balanceTotal == null ? null : Money.rounded(balanceTotal));
        }

        private static BigDecimal orZero(BigDecimal number) {
            return number == null ? BigDecimal.ZERO : number;
        }
    }

    /** R-SIZE-02: a partner counts for its percent, a linked enterprise in full, a smaller share not at all. */
    private Totals group(SizeFacts facts, LocalDate date) {
        BigDecimal partnerFrom = figures.decimal("group.partnerFrom", date);
        BigDecimal linkedAbove = figures.decimal("group.linkedAbove", date);
        Totals totals = new Totals(facts.own().fte(), facts.own().turnover().amount(), balance(facts.own()));
        for (SizeFacts.GroupLink link : facts.links()) {
            if (link.percent().compareTo(linkedAbove) > 0) {
                totals = totals.plus(link.figures(), BigDecimal.ONE);
            } else if (link.percent().compareTo(partnerFrom) >= 0) {
                totals = totals.plus(link.figures(), link.percent().movePointLeft(2));
            }
        }
        return totals;
    }

    private static BigDecimal balance(SizeFacts.Figures figures) {
        return figures.balanceTotal() == null ? null : figures.balanceTotal().amount();
    }

    /** R-SIZE-01: fewer FTE than the threshold, and turnover or balance total at most theirs. */
    private EnterpriseSize classOf(Totals group, LocalDate date) {
        if (fits(group, "size.small", date)) {
            return EnterpriseSize.SMALL;
        }
        return fits(group, "size.medium", date) ? EnterpriseSize.MEDIUM : EnterpriseSize.LARGE;
    }

    private boolean fits(Totals group, String size, LocalDate date) {
        return group.fte().compareTo(figures.decimal(size + ".fteBelow", date)) < 0
                && (group.turnover().compareTo(figures.decimal(size + ".turnoverMax", date)) <= 0
                || group.balanceTotal() != null && group.balanceTotal().compareTo(figures.decimal(size + ".balanceMax", date)) <= 0);
    }

    /** R-SIZE-03: as far as both years passed the thresholds in the same direction, and no further. */
    private EnterpriseSize status(SizeFacts facts, EnterpriseSize thisYear, LocalDate date) {
        EnterpriseSize before = facts.statusBefore();
        if (before == null || figures.number("size.yearsToChange", date) < 2) {
            return thisYear;
        }
        EnterpriseSize previous = facts.classOfPreviousYear() == null ? before : facts.classOfPreviousYear();
        if (thisYear.compareTo(before) > 0 && previous.compareTo(before) > 0) {
            return thisYear.compareTo(previous) < 0 ? thisYear : previous;
        }
        if (thisYear.compareTo(before) < 0 && previous.compareTo(before) < 0) {
            return thisYear.compareTo(previous) > 0 ? thisYear : previous;
        }
        return before;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Object> inputs(BigDecimal fte, BigDecimal turnover, BigDecimal balanceTotal) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("fte", fte);
        inputs.put("turnover", turnover);
        inputs.put("balanceTotal", balanceTotal);
        return inputs;
    }
}
