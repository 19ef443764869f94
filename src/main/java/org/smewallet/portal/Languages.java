package org.smewallet.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Dutch first (R-NOT-06); English by choice on the pages and by Accept-Language in the interface. A further language is
 * offered once it is named here, which a test refuses as long as one of its texts is missing.
 */
@Configuration
class Languages implements WebMvcConfigurer {

    static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);

    /** The languages that can be chosen instead of this one. */
    static List<Locale> besides(Locale current) {
        return SPOKEN.stream().filter(spoken -> !spoken.getLanguage().equals(current.getLanguage())).toList();
    }

    /** The languages whose every text is there. */
    static List<Locale> spoken() {
        return SPOKEN;
    }

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:true}") boolean secure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(secure);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(Languages::unasked);
        return resolver;
    }

    private static Locale unasked(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/") || request.getHeader("Accept-Language") == null) {
            return DUTCH;
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(request.getHeader("Accept-Language")), SPOKEN);
            return wanted == null ? DUTCH : wanted;
        } catch (IllegalArgumentException unreadable) {
            return DUTCH;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
    }

    /** {@code ?lang=en} on any page. */
    private static final class LanguageSwitch implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String asked = String.valueOf(request.getParameter("lang"));
            SPOKEN.stream().filter(spoken -> spoken.getLanguage().equals(asked)).findFirst()
                    .ifPresent(wanted -> RequestContextUtils.getLocaleResolver(request).setLocale(request, response, wanted));
            return true;
        }
    }
}
