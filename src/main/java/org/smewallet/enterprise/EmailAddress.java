package org.smewallet.enterprise;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smewallet.shared.Answers;

/** An address that our messages go to; one of them should be a mailbox that several people read (R-REG-05). */
@Embeddable
public class EmailAddress {

    private static final int MOST = 5;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private String address;
    private boolean sharedMailbox;

    protected EmailAddress() {
    }

    EmailAddress(String address, boolean sharedMailbox) {
        this.address = address;
        this.sharedMailbox = sharedMailbox;
    }

    /** @throws IllegalArgumentException when it is no address that mail can go to */
    static String checked(String text) {
        if (text.length() > 254 || text.contains("${") || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a valid e-mail address");
        }
        return text;
    }

    /** The list {@code emails} of a form, one to five; what is wrong stands noted in the answers (R-REG-05). */
    static List<EmailAddress> list(Answers form) {
        List<Answers> rows = form.rows("emails", MOST);
        if (rows.isEmpty()) {
            form.required("emails", Optional.empty());
        }
        return rows.stream().map(row -> new EmailAddress(row.required("address",
                row.parsed("address", EmailAddress::checked, "e-mailadres", "e-mail address")), row.ticked("sharedMailbox"))).toList();
    }

    /** As a row of the list that it came from. */
    Map<String, Object> row() {
        return Map.of("address", address, "sharedMailbox", sharedMailbox);
    }

    public String address() {
        return address;
    }

    public boolean sharedMailbox() {
        return sharedMailbox;
    }
}
