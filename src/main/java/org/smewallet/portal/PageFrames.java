package org.smewallet.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.identity.Actor;
import org.smewallet.identity.CurrentActor;
import org.smewallet.identity.Role;
import org.smewallet.identity.StaffDesk;
import org.smewallet.notification.HelpDesk;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame: who is signed in, the menu of that role, the language and how figures are written. */
@ControllerAdvice(basePackageClasses = PageFrames.class, assignableTypes = BasicErrorController.class)
class PageFrames {

    private static final Map<Role, List<String>> MENUS = Map.of(Role.ENTREPRENEUR, List.of("/files", "/tasks", "/enterprises", "/messages"),
            Role.PROVIDER, List.of("/provider", "/tasks", "/messages"), Role.FINANCE_MANAGER, List.of("/finance"), Role.CASE_WORKER, List.of("/recoveries"),
            Role.ADMIN, List.of("/incidents"));

    private static final Pattern FILE = Pattern.compile("KP-[0-9]{4}-[0-9]{6}");
    private static final String MESSAGES = "/messages";

    private final CurrentActor actors;
    private final Mailboxes mailboxes;
    private final HelpDesk desk;
    private final Clock clock;
    private final boolean demo;

    PageFrames(CurrentActor actors, Mailboxes mailboxes, HelpDesk desk, Clock clock, Environment environment) {
        this.actors = actors;
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("f")
    Formats formats(Locale locale) {
        return new Formats(locale);
    }

    @ModelAttribute("page")
    PageFrame frame(HttpServletRequest request, Locale locale) {
        Optional<Actor> actor = actors.find();
        String path = request.getRequestURI();
        List<PageFrame.Item> menu = paths(actor).stream()
                .map(entry -> new PageFrame.Item(entry, "menu." + label(entry), path.equals(entry) || path.startsWith(entry + "/"))).toList();
        return new PageFrame(actors.name().orElse(null), demo, clock.instant(), menu, unread(actor, menu, request), address(request), file(request),
                desk, Languages.besides(locale));
    }

    /** Counted for a page only: an answer to a form leads to one, and an error page asks nothing of the database. */
    private long unread(Optional<Actor> actor, List<PageFrame.Item> menu, HttpServletRequest request) {
        boolean page = request.getDispatcherType() == DispatcherType.REQUEST && request.getMethod().equals("GET");
        return page && menu.stream().anyMatch(item -> item.path().equals(MESSAGES)) ? actor.map(mailboxes::unread).orElse(0L) : 0;
    }

    private List<String> paths(Optional<Actor> actor) {
        List<String> paths = new ArrayList<>();
        actor.ifPresent(a -> a.roles().stream().sorted().forEach(role -> paths.addAll(MENUS.getOrDefault(role, List.of()))));
        if (actor.filter(Actor::isStaff).isPresent()) {
            paths.add(StaffDesk.ADDRESS);
        }
        paths.addAll(List.of("/calculator", "/providers", "/help"));
        return paths;
    }

    private static String label(String path) {
        return path.equals(StaffDesk.ADDRESS) ? "tasklist" : path.substring(1);
    }

    /** Also where the page that was asked for could not be given. */
    private static String file(HttpServletRequest request) {
        Matcher number = FILE.matcher(asked(request));
        return number.find() ? number.group() : null;
    }

    /** The address that the browser asked for, whatever is shown instead. */
    static String asked(HttpServletRequest request) {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI).map(request::getAttribute)
                .filter(String.class::isInstance).map(String.class::cast).findFirst().orElseGet(request::getRequestURI);
    }

    private static String address(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return "/";
        }
        String query = request.getQueryString() == null ? "" : Stream.of(request.getQueryString().split("&"))
                .filter(part -> !part.startsWith("lang=")).collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }
}
