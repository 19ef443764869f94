package org.smewallet.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.invoice.UblInvoice;
import org.smewallet.subsidy.invoice.UblParty;

/** Compares an invoice with its file; what does not fit is told in both languages, nothing is put right. */
final class InvoiceMatch {

    private static final Pattern FILE_NUMBER = Pattern.compile("KP-[0-9]{4}-[0-9]{6}");

    private InvoiceMatch() {
    }

    /** More than the wallet holds can be ordered by nobody. */
    static List<Mismatch> amount(Money amount, Money available) {
        return amount.isMoreThan(available) ? List.of(new Mismatch("amountExVat",
                "De factuur is %s euro zonder btw; in de portefeuille zit %s euro.".formatted(amount, available),
                "The invoice is %s euro without VAT; the wallet holds %s euro.".formatted(amount, available))) : List.of();
    }

    /** The parties, the sums and the file that an electronic invoice names. */
    static List<Mismatch> contents(UblInvoice invoice, SubsidyApplication file, EnterpriseNumber provider) {
        List<Mismatch> found = new ArrayList<>();
        party(invoice.supplier(), provider).ifPresent(told -> found.add(new Mismatch("supplier",
                "Leverancier: %s de dienstverlener heeft nummer %s.".formatted(told.dutch(), provider),
                "Supplier: %s the provider has number %s.".formatted(told.english(), provider))));
        party(invoice.customer(), file.enterprise()).ifPresent(told -> found.add(new Mismatch("customer",
                "Klant: %s de onderneming heeft nummer %s.".formatted(told.dutch(), file.enterprise()),
                "Customer: %s the enterprise has number %s.".formatted(told.english(), file.enterprise()))));
        if (!invoice.addsUp()) {
            found.add(new Mismatch("totals", "De lijnen, de btw en de totalen van de factuur kloppen niet met elkaar.",
                    "The lines, the VAT and the totals of the invoice do not agree."));
        }
        invoice.references().stream().map(FILE_NUMBER::matcher).filter(Matcher::find).map(Matcher::group)
                .filter(named -> !named.equals(file.number().number())).findFirst().ifPresent(named -> found.add(new Mismatch("reference",
                        "De factuur noemt dossier %s.".formatted(named), "The invoice names file %s.".formatted(named))));
        return found;
    }

    private record Told(String dutch, String english) {
    }

    private static Optional<Told> party(UblParty party, EnterpriseNumber expected) {
        if (party.numbers().isEmpty()) {
            return Optional.of(new Told("de factuur noemt geen ondernemingsnummer;", "the invoice names no enterprise number;"));
        }
        if (party.number().isEmpty()) {
            return Optional.of(new Told("de factuur noemt verschillende nummers %s;".formatted(party.numbers()),
                    "the invoice names different numbers %s;".formatted(party.numbers())));
        }
        return party.number().filter(number -> !number.equals(expected)).map(number ->
                new Told("de factuur noemt %s;".formatted(number), "the invoice names %s;".formatted(number)));
    }
}
