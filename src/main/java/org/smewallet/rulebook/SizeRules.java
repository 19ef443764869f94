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
        return new SizeAnswer(group.figures(), counted(facts, date), List.of(threshold(group, EnterpriseSize.SMALL, date),
                threshold(group, EnterpriseSize.MEDIUM, date)), thisYear, status(facts, thisYear, date), why.stream().map(Explanation::reason).toList());
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

    private Totals group(SizeFacts facts, LocalDate date) {
        Totals totals = new Totals(facts.own().fte(), facts.own().turnover().amount(), balance(facts.own()));
        for (SizeFacts.GroupLink link : facts.links()) {
            totals = totals.plus(link.figures(), share(link, part(link, date)));
        }
        return totals;
    }

    private SizeAnswer.Part part(SizeFacts.GroupLink link, LocalDate date) {
        if (link.percent().compareTo(figures.decimal("group.linkedAbove", date)) > 0) {
            return SizeAnswer.Part.LINKED;
        }
        return link.percent().compareTo(figures.decimal("group.partnerFrom", date)) >= 0 ? SizeAnswer.Part.PARTNER : SizeAnswer.Part.NONE;
    }

    /** R-SIZE-02: a partner counts for its percent, a linked enterprise in full, a smaller share not at all. */
    private static BigDecimal share(SizeFacts.GroupLink link, SizeAnswer.Part part) {
        return switch (part) {
            case LINKED -> BigDecimal.ONE;
            case PARTNER -> link.percent().movePointLeft(2);
            case NONE -> BigDecimal.ZERO;
        };
    }

    private List<SizeAnswer.Counted> counted(SizeFacts facts, LocalDate date) {
        Totals nothing = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return facts.links().stream().map(link -> {
            SizeAnswer.Part part = part(link, date);
            return new SizeAnswer.Counted(part, nothing.plus(link.figures(), share(link, part)).figures());
        }).toList();
    }

    private static BigDecimal balance(SizeFacts.Figures figures) {
        return figures.balanceTotal() == null ? null : figures.balanceTotal().amount();
    }

    /** R-SIZE-01: fewer FTE than the threshold, and turnover or balance total at most theirs. */
    private EnterpriseSize classOf(Totals group, LocalDate date) {
        if (threshold(group, EnterpriseSize.SMALL, date).isKept()) {
            return EnterpriseSize.SMALL;
        }
        return threshold(group, EnterpriseSize.MEDIUM, date).isKept() ? EnterpriseSize.MEDIUM : EnterpriseSize.LARGE;
    }

    private SizeAnswer.Threshold threshold(Totals group, EnterpriseSize size, LocalDate date) {
        String key = size == EnterpriseSize.SMALL ? "size.small" : "size.medium";
        BigDecimal fte = figures.decimal(key + ".fteBelow", date);
        BigDecimal turnover = figures.decimal(key + ".turnoverMax", date);
        BigDecimal balance = figures.decimal(key + ".balanceMax", date);
        return new SizeAnswer.Threshold(size, fte, Money.rounded(turnover), Money.rounded(balance), group.fte().compareTo(fte) < 0,
                group.turnover().compareTo(turnover) <= 0, group.balanceTotal() != null && group.balanceTotal().compareTo(balance) <= 0);
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
