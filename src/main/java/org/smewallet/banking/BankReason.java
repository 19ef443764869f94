package org.smewallet.banking;

import java.util.Map;

/** What the bank's code for a payment that it did not make means to a person (codes of ISO 20022). */
public final class BankReason {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("AC01", "rekeningnummer bestaat niet / account number does not exist"),
            Map.entry("AC03", "rekeningnummer van de begunstigde klopt niet / beneficiary's account number is wrong"),
            Map.entry("AC04", "rekening is gesloten / account is closed"),
            Map.entry("AC06", "rekening is geblokkeerd / account is blocked"),
            Map.entry("AC13", "rekening van een consument / account of a consumer"),
            Map.entry("AG01", "niet toegelaten op deze rekening / not allowed on this account"),
            Map.entry("AG02", "soort verrichting klopt niet / kind of transaction is wrong"),
            Map.entry("AM04", "onvoldoende saldo / balance too low"),
            Map.entry("AM05", "dubbele verrichting / duplicate transaction"),
            Map.entry("BE01", "naam en rekening horen niet samen / name and account do not belong together"),
            Map.entry("BE04", "adres van de begunstigde ontbreekt / beneficiary's address is missing"),
            Map.entry("FOCR", "terug na een vraag om annulering / returned after a request to cancel"),
            Map.entry("MD01", "geen mandaat / no mandate"),
            Map.entry("MD06", "betaler vroeg het terug / payer asked it back"),
            Map.entry("MD07", "rekeninghouder is overleden / account holder is deceased"),
            Map.entry("MS02", "geweigerd door de begunstigde, zonder reden / refused by the beneficiary, without a reason"),
            Map.entry("MS03", "geweigerd door de bank, zonder reden / refused by the bank, without a reason"),
            Map.entry("RC01", "BIC klopt niet / BIC is wrong"),
            Map.entry("RETURNED", "het geld kwam terug, zonder reden / the money came back, without a reason"),
            Map.entry("RR04", "wettelijke reden / regulatory reason"));

    private BankReason() {
    }

    /** The code with its meaning in Dutch and English; what follows the code and unknown codes stay as the bank wrote them. */
    public static String inWords(String reason) {
        String code = reason.strip().split("\\s", 2)[0];
        return WORDS.containsKey(code) ? "%s (%s)".formatted(WORDS.get(code), reason.strip()) : reason;
    }
}
