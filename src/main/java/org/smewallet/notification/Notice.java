package org.smewallet.notification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StructuredCommunication;

/**
 * Something to tell people (R-NOT-02). It has no field for a national register number or an activation code, so neither
 * can get into a mail (R-NOT-05).
 *
 * @param kind which text
 * @param key file, step and sequence: the same key is told once
 * @param rule rule id, or several with a comma between them
 * @param recipients e-mail addresses, each once; may be empty, then it only stands in the portal
 * @param enterprise sees it in the portal; null when the enterprise has no part in it
 * @param provider sees it in the portal; null when the provider has no part in it
 * @param fileNumber number of the file or registration; null when there is none
 * @param amount null when no amount matters
 * @param communication of a transfer that is asked; else null
 * @param lastDay last day, included, to do what is asked; else null
 * @param reasons why, for a decision
 * @param link path of the page that it asks to open; null for the page of the file
 */
public record Notice(NoticeKind kind, String key, String rule, List<String> recipients, EnterpriseNumber enterprise,
                     ProviderNumber provider, String fileNumber, Money amount, StructuredCommunication communication,
                     LocalDate lastDay, List<Reason> reasons, String link) {

    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>(),;:\"\\[\\]\\\\@]+@[^\\s\\p{Cntrl}<>(),;:\"\\[\\]\\\\@]+");
    private static final Pattern RULES = Pattern.compile("[A-Za-z0-9.-]+(, [A-Za-z0-9.-]+)*");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9.-]{1,40}");

    public Notice {
        if (key == null || key.isBlank() || key.length() > 150) {
            throw new IllegalArgumentException("A notice needs a key of at most 150 characters");
        }
        if (rule == null || rule.length() > 40 || !RULES.matcher(rule).matches()) {
            throw new IllegalArgumentException("A notice names its rule");
        }
        if (fileNumber != null && !NUMBER.matcher(fileNumber).matches()) {
            throw new IllegalArgumentException("Not a number of a file");
        }
        recipients = eachOnce(recipients);
        reasons = List.copyOf(reasons);
    }

    /** A notice to nobody yet: say with {@link #to}, {@link #forEnterprise} or {@link #forProvider} whom to tell. */
    public static Notice of(NoticeKind kind, String key, String rule) {
        return new Notice(kind, key, rule, List.of(), null, null, null, null, null, null, List.of(), null);
    }

    /**
     * The addresses to mail to.
     *
     * @throws IllegalArgumentException for what is no address, line breaks included
     */
    public Notice to(List<String> addresses) {
        return new Notice(kind, key, rule, addresses, enterprise, provider, fileNumber, amount, communication, lastDay, reasons, link);
    }

    public Notice forEnterprise(EnterpriseNumber reader) {
        return new Notice(kind, key, rule, recipients, reader, provider, fileNumber, amount, communication, lastDay, reasons, link);
    }

    public Notice forProvider(ProviderNumber reader) {
        return new Notice(kind, key, rule, recipients, enterprise, reader, fileNumber, amount, communication, lastDay, reasons, link);
    }

    public Notice aboutFile(String number) {
        return new Notice(kind, key, rule, recipients, enterprise, provider, number, amount, communication, lastDay, reasons, link);
    }

    public Notice amount(Money euros) {
        return new Notice(kind, key, rule, recipients, enterprise, provider, fileNumber, euros, communication, lastDay, reasons, link);
    }

    /** Money is due, with this communication. */
    public Notice communication(StructuredCommunication due) {
        return new Notice(kind, key, rule, recipients, enterprise, provider, fileNumber, amount, due, lastDay, reasons, link);
    }

    /** The last day, included; the mail gets a calendar entry for it. */
    public Notice lastDay(LocalDate day) {
        return new Notice(kind, key, rule, recipients, enterprise, provider, fileNumber, amount, communication, day, reasons, link);
    }

    /** A page of its own, that only the mail leads to. */
    public Notice link(String path) {
        return new Notice(kind, key, rule, recipients, enterprise, provider, fileNumber, amount, communication, lastDay, reasons, path);
    }

    public Notice because(List<Reason> why) {
        return new Notice(kind, key, rule, recipients, enterprise, provider, fileNumber, amount, communication, lastDay, why, link);
    }

    private static List<String> eachOnce(List<String> addresses) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String address : addresses) {
            if (address == null || address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException("Not an e-mail address");
            }
            seen.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
        }
        return List.copyOf(seen.values());
    }
}
