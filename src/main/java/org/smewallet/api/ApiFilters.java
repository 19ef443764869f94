package org.smewallet.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** What stands before and behind the login on the way to the interface. */
@Configuration
class ApiFilters {

    private static final int BEFORE_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER - 10;
    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 10;
    private static final String INTERFACE = "/api/*";
    /** Bytes that name a network of IPv6. */
    private static final int NETWORK = 8;
    /** What pages are made of: a page brings many of them, none begins a session. */
    private static final List<String> FILES = List.of("/css/", "/js/", "/webjars/", "/img/", "/favicon.ico");

    /** What is open to everyone: guessing passwords, searching and calculating cost calls as well. */
    @Bean
    FilterRegistrationBean<RateLimit> rateLimitOfAddress(ApiSettings settings, ProblemHandler problems) {
        return placed(new RateLimit(ApiFilters::address, settings.callsPerSecond(), problems), BEFORE_LOGIN, INTERFACE,
                "/login/*", "/oauth2/*", "/providers", "/calculator", "/rulebook");
    }

    /** Whichever page a caller without a session asks for, the answer may begin one. */
    @Bean
    FilterRegistrationBean<RateLimit> rateLimitOfStranger(ApiSettings settings, ProblemHandler problems) {
        return placed(new RateLimit(ApiFilters::stranger, settings.callsPerSecond(), problems), BEFORE_LOGIN, "/*");
    }

    @Bean
    FilterRegistrationBean<RateLimit> rateLimitOfAccount(ApiSettings settings, ProblemHandler problems) {
        return placed(new RateLimit(ApiFilters::account, settings.callsPerSecond(), problems), AFTER_LOGIN, INTERFACE);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ApiSettings settings, ProblemHandler problems) {
        return placed(new BodyLimit(settings, problems), AFTER_LOGIN + 1, INTERFACE);
    }

    private static String stranger(HttpServletRequest request) {
        boolean counted = FILES.stream().noneMatch(request.getServletPath()::startsWith) && !request.isRequestedSessionIdValid();
        return counted ? address(request) : null;
    }

    /** The caller's address; of IPv6 its network, for one caller holds all addresses in it. */
    private static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            byte[] parts = address.contains(":") ? InetAddress.getByName(address).getAddress() : new byte[0];
            return parts.length == 2 * NETWORK ? HexFormat.of().formatHex(parts, 0, NETWORK) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String account(HttpServletRequest request) {
        Principal login = request.getUserPrincipal();
        return login == null ? null : login.getName();
    }

    private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> placed(F filter, int order, String... addresses) {
        FilterRegistrationBean<F> place = new FilterRegistrationBean<>(filter);
        place.setOrder(order);
        place.addUrlPatterns(addresses);
        return place;
    }
}
