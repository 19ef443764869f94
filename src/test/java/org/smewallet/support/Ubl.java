package org.smewallet.support;

import java.nio.charset.StandardCharsets;
import org.smewallet.shared.EnterpriseNumber;

/** Writes invoices as Peppol BIS Billing 3 has them, one line of one service. */
public final class Ubl {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
            """;

    private Ubl() {
    }

    /** An invoice that adds up, with 21 percent VAT. */
    public static String invoice(String number, String date, EnterpriseNumber supplier, EnterpriseNumber customer, String exVat) {
        java.math.BigDecimal net = new java.math.BigDecimal(exVat);
        java.math.BigDecimal vat = net.multiply(new java.math.BigDecimal("0.21")).setScale(2, java.math.RoundingMode.HALF_UP);
        return Schemas.valid(HEAD + """
                <cbc:ID>%s</cbc:ID><cbc:IssueDate>%s</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
                <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                <cac:InvoicePeriod><cbc:StartDate>%2$s</cbc:StartDate><cbc:EndDate>%2$s</cbc:EndDate></cac:InvoicePeriod>
                %s%s
                <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">%s</cbc:TaxAmount></cac:TaxTotal>
                <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">%6$s</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">%6$s</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">%7$s</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">%7$s</cbc:PayableAmount></cac:LegalMonetaryTotal>
                <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="HUR">8</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="EUR">%6$s</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Opleiding</cbc:Name></cac:Item></cac:InvoiceLine>
                </Invoice>
                """.formatted(number, date, party("AccountingSupplierParty", supplier), party("AccountingCustomerParty", customer), vat, net, net.add(vat)));
    }

    public static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String party(String role, EnterpriseNumber number) {
        return """
                <cac:%1$s><cac:Party><cbc:EndpointID schemeID="0208">%2$s</cbc:EndpointID>
                <cac:PartyTaxScheme><cbc:CompanyID>BE%2$s</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyLegalEntity><cbc:RegistrationName>Partij %2$s</cbc:RegistrationName>
                <cbc:CompanyID schemeID="0208">%2$s</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:%1$s>
                """.formatted(role, number.digits());
    }
}
