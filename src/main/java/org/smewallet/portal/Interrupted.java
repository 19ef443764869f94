package org.smewallet.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a person typed in a form whose session had ended: it waits in the new session until the form is opened again,
 * which it then fills. Nothing is done with it before the person sends the form once more; documents are chosen again.
 */
@Component
class Interrupted {

    private static final String KEPT = Interrupted.class.getName();
    /** Far above what any form holds; a longer one is not kept, so that nobody fills the memory without signing in. */
    private static final int MOST_CHARACTERS = 60_000;

    /** One form at a time: the last. */
    private record Typed(String address, LinkedHashMap<String, ArrayList<String>> fields) implements Serializable {
    }

    /**
     * Where a person goes on.
     *
     * @param page the page with the form; null when it is not known
     * @param filled whether it will show what was typed
     */
    record GoOn(String page, boolean filled) {
    }

    /** Keeps what was sent to this address without its token, when it came from a form of {@link PortalForms} on that same page. */
    GoOn keep(HttpServletRequest request, String address) {
        String page = page(request).filter(from -> !from.equals("/login")).orElse(null);
        LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, new ArrayList<>(List.of(values)));
            }
        });
        long characters = fields.entrySet().stream().mapToLong(field -> field.getKey().length() + field.getValue().stream().mapToLong(String::length).sum()).sum();
        boolean keeping = address.equals(page) && request.getParameter("_action") != null && !fields.isEmpty() && characters <= MOST_CHARACTERS;
        if (keeping) {
            request.getSession().setAttribute(KEPT, new Typed(address, fields));
        }
        return new GoOn(page, keeping);
    }

    /** The page of ours that the form stood on, as the browser says. */
    private static Optional<String> page(HttpServletRequest request) {
        try {
            URI from = URI.create(String.valueOf(request.getHeader("Referer")));
            boolean ours = request.getServerName().equals(from.getHost()) && from.getPath() != null && from.getPath().startsWith("/");
            return ours && !from.getPath().startsWith("//") ? Optional.of(from.getPath()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What was typed in the form of this address, once; empty when nothing was kept. */
    Map<String, ? extends List<String>> take(HttpSession session, String address) {
        if (session.getAttribute(KEPT) instanceof Typed typed && typed.address().equals(address)) {
            session.removeAttribute(KEPT);
            return typed.fields();
        }
        return Map.of();
    }
}
