package org.smewallet.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.CommandForbidden;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.Violation;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a page says when it cannot be given; never a detail of the machinery. */
@ControllerAdvice(basePackageClasses = PortalErrors.class)
class PortalErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrors.class);

    private final PageFrames frames;
    private final MessageSource messages;

    PortalErrors(PageFrames frames, MessageSource messages) {
        this.frames = frames;
        this.messages = messages;
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(HttpServletRequest request, Locale locale, Model model) {
        return page("error/404", null, request, locale, model);
    }

    @ExceptionHandler(StepNotAllowed.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String notNow(StepNotAllowed e, HttpServletRequest request, Locale locale, Model model) {
        return page("error/refused", e.message(locale), request, locale, model);
    }

    @ExceptionHandler(CommandForbidden.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String forbidden(CommandForbidden e, HttpServletRequest request, Locale locale, Model model) {
        return page("error/refused", e.message(locale), request, locale, model);
    }

    @ExceptionHandler(CommandRefused.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refused(CommandRefused e, HttpServletRequest request, Locale locale, Model model) {
        return page("error/refused", e.reason().message(locale) + " (" + e.reason().rule() + ")", request, locale, model);
    }

    @ExceptionHandler(InputRejected.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String rejected(InputRejected e, HttpServletRequest request, Locale locale, Model model) {
        LOG.debug("Input refused: {}", e.getMessage());
        return page("error/refused", String.join(" ", e.violations().stream().map((Violation v) -> v.message(locale)).toList()), request, locale, model);
    }

    /** Two at the same moment: one wins, the other is told. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String race(Exception e, HttpServletRequest request, Locale locale, Model model) {
        LOG.debug("Lost a race", e);
        return page("error/refused", messages.getMessage("error.race", null, locale), request, locale, model);
    }

    private String page(String view, String message, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("page", frames.frame(request, locale)).addAttribute("f", frames.formats(locale)).addAttribute("refused", message);
        return view;
    }
}
