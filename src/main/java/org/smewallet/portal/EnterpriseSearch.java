package org.smewallet.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.smewallet.enterprise.EnterpriseName;
import org.smewallet.shared.Page;

/**
 * Enterprises of a person, page by page; many are looked through by name or number.
 *
 * @param typed what is looked for, empty for nothing
 * @param path of the page that shows them
 * @param fields what the page's address carries besides
 */
record EnterpriseSearch(Page<EnterpriseName> found, String typed, String path, Map<String, String> fields) {

    public boolean isNeeded() {
        return !typed.isEmpty() || found.total() > found.size();
    }

    /** The address of the list, without the number of a page. */
    public String address() {
        Map<String, String> query = new LinkedHashMap<>(fields);
        if (!typed.isEmpty()) {
            query.put("q", typed);
        }
        return path + (query.isEmpty() ? "" : "?") + query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
