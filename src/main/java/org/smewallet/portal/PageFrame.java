package org.smewallet.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.smewallet.notification.HelpDesk;

/**
 * What stands around each page.
 *
 * @param person name of who is signed in, or null
 * @param now the current moment of the clock, which can be moved in the demo
 * @param unread messages that wait to be read; shown in the menu
 * @param address the page's own address with its query, without the language
 * @param file number of the file that the address names, to be mentioned to the help desk; null for another page
 * @param others the languages that the page can be read in instead
 */
record PageFrame(String person, boolean demo, Instant now, List<Item> menu, long unread, String address, String file, HelpDesk desk,
                 List<Locale> others) {

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
