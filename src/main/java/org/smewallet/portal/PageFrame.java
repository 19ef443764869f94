package org.smewallet.portal;

import java.time.Instant;
import java.util.List;

/**
 * What stands around each page.
 *
 * @param person name of who is signed in, or null
 * @param now the current moment of the clock, which can be moved in the demo
 * @param unread messages that wait to be read; shown in the menu
 * @param address the page's own address with its query, without the language
 */
record PageFrame(String person, boolean demo, Instant now, List<Item> menu, long unread, String address) {

    /** An entry of the menu. */
    record Item(String path, String label, boolean current) {
    }

    public boolean isSignedIn() {
        return person != null;
    }

    public String inLanguage(String language) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
