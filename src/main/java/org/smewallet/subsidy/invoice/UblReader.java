package org.smewallet.subsidy.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.invoice.UblText.Value;

/** Reads an invoice in UBL 2.1, as Peppol BIS Billing 3 writes it. What is missing or stands there twice is refused, never guessed. */
public final class UblReader {

    /** Code list UNTDID 1001: an invoice in advance, and the types that take money back. */
    private static final String ADVANCE = "386";
    private static final Set<String> CREDIT_NOTES = Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");
    /** Code list ISO 6523: the Belgian register of enterprises, and Belgian VAT numbers. */
    private static final Set<String> BELGIAN = Set.of("0208", "9925");
    private static final String TOTAL = "LegalMonetaryTotal/";

    private final UblText text;
    private final String currency;

    private UblReader(UblText text) {
        this.text = text;
        this.currency = one("DocumentCurrencyCode").text();
    }

    /**
     * Reads one invoice.
     *
     * @throws UblRefused for broken or harmful XML, another document, a credit note, another currency than the euro, or a
     *     number, date or total that is missing, double or unreadable
     */
    public static UblInvoice read(byte[] xml) {
        UblText text = UblText.read(xml);
        if ("CreditNote-2 CreditNote".equals(text.root())) {
            throw creditNote(1);
        }
        if (!"Invoice-2 Invoice".equals(text.root())) {
            throw new UblRefused(1, "dit is geen factuur in UBL 2.1.", "this is no invoice in UBL 2.1.");
        }
        return new UblReader(text).invoice();
    }

    private UblInvoice invoice() {
        if (!"EUR".equals(currency)) {
            throw refused(one("DocumentCurrencyCode"), "de factuur staat niet in euro.", "the invoice is not in euro.");
        }
        String type = optional("InvoiceTypeCode").map(Value::text).orElse("380");
        if (CREDIT_NOTES.contains(type)) {
            throw creditNote(one("InvoiceTypeCode").line());
        }
        Money exVat = amount(one(TOTAL + "TaxExclusiveAmount"));
        Money vat = vat();
        return new UblInvoice(one("ID").text(), day(one("IssueDate")), ADVANCE.equals(type), exVat, vat,
                optional("InvoicePeriod/EndDate").map(this::day).orElse(null), party("AccountingSupplierParty"), party("AccountingCustomerParty"),
                Stream.of("BuyerReference", "OrderReference/ID").flatMap(path -> text.all(path).stream()).map(Value::text).toList(), addsUp(exVat, vat));
    }

    /** The VAT in the currency of the invoice; a second total in another currency is for the tax authority. */
    private Money vat() {
        List<Value> totals = text.all("TaxTotal/TaxAmount").stream().filter(total -> total.currency() == null || currency.equals(total.currency()))
                .toList();
        if (totals.size() > 1) {
            throw twice(totals.get(1), "TaxTotal/TaxAmount");
        }
        return totals.isEmpty() ? Money.ZERO : amount(totals.get(0));
    }

    private boolean addsUp(Money exVat, Money vat) {
        Money lines = Money.sum(text.all("InvoiceLine/LineExtensionAmount").stream().map(this::signed).toList());
        Money sum = total("LineExtensionAmount").orElse(lines);
        Money net = sum.minus(total("AllowanceTotalAmount").orElse(Money.ZERO)).plus(total("ChargeTotalAmount").orElse(Money.ZERO));
        return lines.equals(sum) && net.equals(exVat) && total("TaxInclusiveAmount").orElse(exVat.plus(vat)).equals(exVat.plus(vat));
    }

    private Optional<Money> total(String name) {
        return optional(TOTAL + name).map(this::signed);
    }

    private UblParty party(String role) {
        String party = role + "/Party/";
        Set<EnterpriseNumber> numbers = new LinkedHashSet<>();
        Stream.of("EndpointID", "PartyIdentification/ID", "PartyTaxScheme/CompanyID", "PartyLegalEntity/CompanyID")
                .flatMap(path -> text.all(party + path).stream()).forEach(number -> enterprise(number).ifPresent(numbers::add));
        String name = Stream.of("PartyLegalEntity/RegistrationName", "PartyName/Name").flatMap(path -> text.all(party + path).stream())
                .map(Value::text).findFirst().orElse(null);
        return new UblParty(name, numbers);
    }

    /** A number of another kind, such as a GLN or a VAT number of another country, says nothing about the enterprise number. */
    private static Optional<EnterpriseNumber> enterprise(Value number) {
        if (number.scheme() != null && !number.scheme().isBlank() && !BELGIAN.contains(number.scheme())) {
            return Optional.empty();
        }
        try {
            return Optional.of(EnterpriseNumber.parse(number.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Money amount(Value value) {
        Money amount = signed(value);
        if (amount.isNegative()) {
            throw creditNote(value.line());
        }
        return amount;
    }

    private Money signed(Value value) {
        if (value.currency() != null && !value.currency().equals(currency)) {
            throw refused(value, "een bedrag staat in een andere munt dan de factuur.", "an amount is in another currency than the invoice.");
        }
        if (!value.text().matches("-?[0-9]{1,12}(\\.[0-9]{1,8})?") || new BigDecimal(value.text()).stripTrailingZeros().scale() > 2) {
            throw refused(value, "geen bedrag in eurocent: " + shown(value), "not an amount in euro and cent: " + shown(value));
        }
        return Money.of(value.text());
    }

    private LocalDate day(Value value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            throw refused(value, "geen bestaande datum: " + shown(value), "not an existing date: " + shown(value));
        }
    }

    private Value one(String path) {
        return optional(path).orElseThrow(() -> new UblRefused(1, path + " ontbreekt.", path + " is missing."));
    }

    private Optional<Value> optional(String path) {
        List<Value> found = text.all(path);
        if (found.size() > 1) {
            throw twice(found.get(1), path);
        }
        return found.stream().findFirst();
    }

    private static UblRefused twice(Value second, String path) {
        return refused(second, path + " staat er tweemaal.", path + " stands there twice.");
    }

    private static UblRefused creditNote(int line) {
        return new UblRefused(line, "een creditnota kan niet betaald worden; laad de factuur zelf op.",
                "a credit note cannot be paid; upload the invoice itself.");
    }

    private static UblRefused refused(Value value, String dutch, String english) {
        return new UblRefused(value.line(), dutch, english);
    }

    private static String shown(Value value) {
        return (value.text().length() > 40 ? value.text().substring(0, 40) + "..." : value.text()).replaceAll("\\p{Cntrl}", " ");
    }
}
