package org.smewallet.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.smewallet.identity.Actor;

/** One call of a page by somebody who signed in: who, in which language, with what. */
record Visit(Actor actor, Locale locale, HttpServletRequest request, HttpServletResponse response) {

    /** The value of a parameter, empty when absent. */
    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The page asked for, from 0. */
    int page() {
        String page = parameter("page");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }
}
