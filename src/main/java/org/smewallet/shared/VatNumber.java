package org.smewallet.shared;

/** Belgian VAT number (btw-nummer): {@code BE} and the enterprise number without dots. */
public record VatNumber(EnterpriseNumber enterprise) {

    /** Reads {@code BE0824677865}; refuses another country and nine digits. */
    public static VatNumber parse(String text) {
        if (text == null || !text.matches("BE[01][0-9]{9}")) {
            throw Checks.invalid("VAT number", text);
        }
        return new VatNumber(new EnterpriseNumber(text.substring(2)));
    }

    @Override
    public String toString() {
        return "BE" + enterprise.digits();
    }
}
