package org.smewallet.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame: who is signed in, the menu of that role, the language and how figures are written. */
@ControllerAdvice(basePackageClasses = {PageFrames.class, BasicErrorController.class})
class PageFrames {

    private final Clock clock;
    private final boolean demo;

    PageFrames(Clock clock, Environment environment) {
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("f")
    Formats formats(Locale locale) {
        return new Formats(locale);
    }

    @ModelAttribute("page")
    PageFrame frame(HttpServletRequest request) {
        String person = request.getUserPrincipal() == null ? null : request.getUserPrincipal().getName();
        String path = request.getRequestURI();
        List<PageFrame.Item> menu = paths().stream()
                .map(entry -> new PageFrame.Item(entry, "menu." + entry.substring(1), path.equals(entry) || path.startsWith(entry + "/"))).toList();
        return new PageFrame(person, demo, clock.instant(), menu, address(request));
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/calculator", "/providers", "/help"));
        if (demo) {
            paths.add("/demo");
        }
        return paths;
    }

    private static String address(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return "/";
        }
        String query = request.getQueryString() == null ? "" : Stream.of(request.getQueryString().split("&"))
                .filter(part -> !part.startsWith("lang=")).collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }
}
