package org.smewallet.subsidy.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.support.Schemas;
import org.smewallet.support.Ubl;

/** Electronic invoices as they come: good ones read to the letter, odd ones read or refused, never guessed. */
class UblReaderTest {

    private static final EnterpriseNumber SUPPLIER = EnterpriseNumber.parse("0824.677.865");
    private static final EnterpriseNumber CUSTOMER = EnterpriseNumber.parse("1998.000.060");
    private static final String GOOD = Ubl.invoice("2026/001", "2026-04-10", SUPPLIER, CUSTOMER, "555.00");

    @Test
    @DisplayName("R-PAY-02: number, date, amounts without and of VAT, period and both parties are read as they stand")
    void a_good_invoice() {
        assertThat(read(GOOD)).returns("2026/001", UblInvoice::number).returns(LocalDate.parse("2026-04-10"), UblInvoice::date)
                .returns(Money.of("555.00"), UblInvoice::amountExVat).returns(Money.of("116.55"), UblInvoice::vat)
                .returns(LocalDate.parse("2026-04-10"), UblInvoice::performedUntil).returns(true, UblInvoice::addsUp).returns(false, UblInvoice::advance);
        assertThat(read(GOOD).supplier().number()).contains(SUPPLIER);
        assertThat(read(GOOD).customer()).returns("Partij 1998000060", UblParty::name).satisfies(c -> assertThat(c.number()).contains(CUSTOMER));
    }

    @Test
    @DisplayName("the invoices of the tests are invoices of UBL 2.1, by its schema")
    void the_example_is_valid() {
        assertThat(Schemas.faults(GOOD)).isEmpty();
        assertThat(Schemas.faults(GOOD.replace("cbc:IssueDate", "cbc:IssuedOn"))).isNotEmpty();
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                Arguments.of("another prefix for each name space", GOOD.replace("cbc:", "b:").replace(":cbc=", ":b=")),
                Arguments.of("a byte order mark", "\uFEFF" + GOOD),
                Arguments.of("comments and white space inside", GOOD.replace("<cbc:ID>2026/001</cbc:ID>", "<!-- a --><cbc:ID>\n 2026/<!-- b -->001 </cbc:ID>")),
                Arguments.of("character data", GOOD.replace("2026/001", "<![CDATA[2026/001]]>")),
                Arguments.of("an attachment of two megabytes", GOOD.replace("<cac:InvoicePeriod>", "<cac:AdditionalDocumentReference><cac:Attachment>"
                        + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\">" + "QUJD".repeat(500_000)
                        + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:InvoicePeriod>")),
                Arguments.of("a long remark", GOOD.replace("<cbc:DocumentCurrencyCode>", "<cbc:Note>" + "lang ".repeat(2_000) + "</cbc:Note><cbc:DocumentCurrencyCode>")),
                Arguments.of("an extension with a number of its own", GOOD.replace("<cbc:ID>2026/001", "<x:ID xmlns:x=\"urn:other\">9</x:ID><cbc:ID>2026/001")),
                Arguments.of("another invoice inside a signed extension", GOOD.replace("<cbc:ID>2026/001", "<e:UBLExtensions xmlns:e=\"urn:oasis:names:specification:ubl:schema:xsd:"
                        + "CommonExtensionComponents-2\"><e:UBLExtension><e:ExtensionContent>" + Ubl.invoice("9", "2026-01-01", CUSTOMER, SUPPLIER, "9.00")
                        .replaceFirst("<\\?xml.*\\?>", "") + "</e:ExtensionContent></e:UBLExtension></e:UBLExtensions><cbc:ID>2026/001")),
                Arguments.of("VAT told a second time in another currency", GOOD.replace("<cac:LegalMonetaryTotal>",
                        "<cac:TaxTotal><cbc:TaxAmount currencyID=\"SEK\">1250.10</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal>")),
                Arguments.of("more decimals that say nothing", GOOD.replace(">555.00<", ">555.0000<")),
                Arguments.of("no type", GOOD.replace("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void odd_invoices_are_read_alike(String what, String xml) {
        assertThat(read(xml)).as(what).isEqualTo(read(GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1"})
    void other_encodings_are_read(String encoding) {
        String xml = GOOD.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
        assertThat(UblReader.read(xml.getBytes(Charset.forName(encoding)))).isEqualTo(read(GOOD));
    }

    @Test
    @DisplayName("numbers that contradict each other, or are of another kind, make no enterprise number")
    void numbers_of_parties_are_not_guessed() {
        String other = GOOD.replace("<cbc:CompanyID>BE0824677865</cbc:CompanyID>", "<cbc:CompanyID>BE1998000060</cbc:CompanyID>");
        assertThat(read(other).supplier().number()).isEmpty();
        assertThat(read(other).supplier().numbers()).hasSize(2);
        String foreign = GOOD.replace("BE0824677865", "NL004495445B01").replace("schemeID=\"0208\">0824677865", "schemeID=\"0088\">5400000000003");
        assertThat(read(foreign).supplier().numbers()).isEmpty();
        assertThat(read(GOOD.replace("BE1998000060", "BE 1998.000.060")).customer().number()).contains(CUSTOMER);
    }

    @Test
    @DisplayName("totals that do not agree are told")
    void totals_that_do_not_agree() {
        assertThat(read(GOOD.replace("<cbc:TaxInclusiveAmount currencyID=\"EUR\">671.55", "<cbc:TaxInclusiveAmount currencyID=\"EUR\">671.50")).addsUp()).isFalse();
        assertThat(read(GOOD.replaceFirst("(?s)<cac:InvoiceLine>.*</cac:InvoiceLine>", "")).addsUp()).isFalse();
        assertThat(read(GOOD.replace(">380<", ">386<")).advance()).isTrue();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", "", "empty"),
                Arguments.of("cut off", GOOD.substring(0, GOOD.length() / 2), "cut off"),
                Arguments.of("no XML", "%PDF-1.4", "well-formed"),
                Arguments.of("another document", GOOD.replace("Invoice-2", "Order-2"), "no invoice"),
                Arguments.of("two roots", GOOD + GOOD.replaceFirst("<\\?xml.*\\?>", ""), "well-formed"),
                Arguments.of("an envelope around it", "<envelope>" + GOOD.replaceFirst("<\\?xml.*\\?>", "") + "</envelope>", "no invoice"),
                Arguments.of("no name space", GOOD.replaceAll(" xmlns(:\\w+)?=\"[^\"]*\"", "").replaceAll("c[ab]c:", ""), "no invoice"),
                Arguments.of("a credit note", GOOD.replace("Invoice-2", "CreditNote-2").replaceAll("<(/?)Invoice\\b", "<$1CreditNote"), "credit note"),
                Arguments.of("an invoice of the type of a credit note", GOOD.replace(">380<", ">381<"), "credit note"),
                Arguments.of("a negative total", GOOD.replace("TaxExclusiveAmount currencyID=\"EUR\">555.00", "TaxExclusiveAmount currencyID=\"EUR\">-555.00"), "credit note"),
                Arguments.of("dollars", GOOD.replace("EUR", "USD"), "not in euro"),
                Arguments.of("a total in another currency", GOOD.replace("TaxExclusiveAmount currencyID=\"EUR\"", "TaxExclusiveAmount currencyID=\"USD\""), "another currency"),
                Arguments.of("a tenth of a cent", GOOD.replace("TaxExclusiveAmount currencyID=\"EUR\">555.00", "TaxExclusiveAmount currencyID=\"EUR\">555.001"), "not an amount"),
                Arguments.of("a comma", GOOD.replace("TaxExclusiveAmount currencyID=\"EUR\">555.00", "TaxExclusiveAmount currencyID=\"EUR\">555,00"), "not an amount"),
                Arguments.of("no number", GOOD.replace("<cbc:ID>2026/001</cbc:ID>", ""), "ID is missing"),
                Arguments.of("two numbers", GOOD.replace("<cbc:ID>2026/001</cbc:ID>", "<cbc:ID>2026/001</cbc:ID><cbc:ID>2026/002</cbc:ID>"), "stands there twice"),
                Arguments.of("no total", GOOD.replaceFirst("<cbc:TaxExclusiveAmount.*?/cbc:TaxExclusiveAmount>", ""), "TaxExclusiveAmount is missing"),
                Arguments.of("two totals of VAT", GOOD.replace("<cac:LegalMonetaryTotal>",
                        "<cac:TaxTotal><cbc:TaxAmount currencyID=\"EUR\">1.00</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal>"), "stands there twice"),
                Arguments.of("the 13th month", GOOD.replace("<cbc:IssueDate>2026-04-10", "<cbc:IssueDate>2026-13-10"), "not an existing date"),
                Arguments.of("an entity of the machine", GOOD.replace("?>", "?><!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
                        .replace("2026/001", "&x;"), "document type"),
                Arguments.of("entities that multiply", GOOD.replace("?>", "?><!DOCTYPE Invoice [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")
                        .replace("2026/001", "&b;"), "document type"),
                Arguments.of("a thousand levels", GOOD.replace("<cac:InvoicePeriod>", "<cac:X>".repeat(1000) + "</cac:X>".repeat(1000) + "<cac:InvoicePeriod>"), "too deeply"),
                Arguments.of("a hundred thousand lines", GOOD.replace("<cac:InvoicePeriod>", "<cbc:Note>x</cbc:Note>".repeat(100_000) + "<cac:InvoicePeriod>"), "too many"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @DisplayName("I5, I6: an invoice with a document type, two roots or doubled parts is refused with its reason")
    void what_cannot_be_used_is_refused_with_its_reason(String what, String xml, String reason) {
        assertThatThrownBy(() -> read(xml)).as(what).isInstanceOfSatisfying(UblRefused.class,
                refused -> assertThat(refused.english()).startsWith("Line ").contains(reason));
    }

    private static UblInvoice read(String xml) {
        return UblReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
