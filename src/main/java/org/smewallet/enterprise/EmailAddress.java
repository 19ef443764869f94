package org.smewallet.enterprise;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** An address that our messages go to; one of them should be a mailbox that several people read (R-REG-05). */
@Embeddable
public class EmailAddress {

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

    public String address() {
        return address;
    }

    public boolean sharedMailbox() {
        return sharedMailbox;
    }
}
