package org.smewallet.api;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.smewallet.process.EngineRaces;
import org.smewallet.shared.CommandForbidden;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.Violation;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem a failure is. A failure wrapped by engine or framework is judged by what lies inside. */
final class Failures {

    private static final int DEEPEST = 12;
    /** Unique violation, and check violation as H2 and as PostgreSQL number it. */
    private static final Set<String> LOST_AT_CONSTRAINT = Set.of("23505", "23513", "23514");

    private final Locale locale;
    private final String instance;

    private Failures(Locale locale, String instance) {
        this.locale = locale;
        this.instance = instance;
    }

    static Problem tell(Throwable failure, String instance, Locale locale) {
        Failures failures = new Failures(locale, instance);
        List<Throwable> chain = chain(failure);
        for (Throwable part : chain) {
            Problem told = failures.ours(part);
            if (told != null) {
                return told;
            }
        }
        Problem told = failures.input(failure, chain);
        return told != null ? told : failures.framework(failure);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable part = failure; part != null && chain.size() < DEEPEST; part = part.getCause()) {
            chain.add(part);
        }
        return chain;
    }

    private Problem ours(Throwable part) {
        if (part instanceof InputRejected rejected) {
            return invalid().with(rejected.violations(), locale);
        }
        if (part instanceof NotFound) {
            return notFound();
        }
        if (part instanceof CommandForbidden forbidden) {
            return Problem.of(HttpStatus.FORBIDDEN, "READ_ONLY", forbidden.message(locale), instance);
        }
        if (part instanceof StepNotAllowed refused) {
            return Problem.of(HttpStatus.CONFLICT, "CONFLICT", refused.message(locale), instance);
        }
        if (part instanceof CommandRefused refused) {
            return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, refused.code(), refused.reason().message(locale), instance)
                    .because(List.of(ReasonAnswer.of(refused.reason(), locale)));
        }
        if (part instanceof SQLTransientConnectionException || part instanceof SQLException gone && isGone(gone)) {
            return of(HttpStatus.SERVICE_UNAVAILABLE, instance, locale);
        }
        if (part instanceof BodyTooLarge || part instanceof MaxUploadSizeExceededException) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", "Dit is te groot.", "This is too large.");
        }
        if (part instanceof ConcurrencyFailureException || part instanceof DuplicateKeyException || EngineRaces.isRace(part) || lostAtConstraint(part)) {
            return problem(HttpStatus.CONFLICT, "CONFLICT", "Iemand anders wijzigde dit op hetzelfde moment. Probeer het opnieuw.",
                    "Somebody else changed this at the same moment. Try again.");
        }
        return null;
    }

    /** No connection, or the database is told to stop or not yet ready; without a state the pool tells that it gave the connection up. */
    private static boolean isGone(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? failure.getClass() == SQLException.class : state.startsWith("08") || state.startsWith("57P");
    }

    /** A unique key or a check that holds what the code promised: somebody else was first. */
    private static boolean lostAtConstraint(Throwable part) {
        return part instanceof SQLException refused && LOST_AT_CONSTRAINT.contains(String.valueOf(refused.getSQLState()));
    }

    private Problem input(Throwable failure, List<Throwable> chain) {
        if (chain.stream().anyMatch(StreamConstraintsException.class::isInstance)) {
            return problem(HttpStatus.BAD_REQUEST, "INVALID_INPUT", "De JSON is te diep genest, of een getal of naam erin is te lang.",
                    "The JSON is nested too deep, or a number or name in it is too long.");
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return problem(HttpStatus.BAD_REQUEST, "INVALID_INPUT", "De inhoud is geen JSON-object dat we kunnen lezen.",
                    "The body is no JSON object that we can read.");
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            return wrong.getParameter().hasParameterAnnotation(PathVariable.class) ? notFound() : field(wrong.getName());
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return field(missing.getRequestPartName());
        }
        if (failure instanceof MissingRequestValueException || failure instanceof MultipartException || failure instanceof TypeMismatchException) {
            return invalid();
        }
        return null;
    }

    private Problem framework(Throwable failure) {
        HttpStatus status = failure instanceof ErrorResponse described ? HttpStatus.resolve(described.getStatusCode().value()) : null;
        return of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, instance, locale);
    }

    /** The problem of a bare status. */
    static Problem of(HttpStatus status, String instance, Locale locale) {
        Failures failures = new Failures(locale, instance);
        return switch (status) {
            case BAD_REQUEST -> failures.invalid();
            case NOT_FOUND, FORBIDDEN -> failures.notFound();
            case METHOD_NOT_ALLOWED -> failures.problem(status, "METHOD_NOT_ALLOWED", "Dit adres kent deze methode niet.",
                    "This address does not know this method.");
            case UNSUPPORTED_MEDIA_TYPE -> failures.problem(status, "UNSUPPORTED_MEDIA_TYPE", "Dit adres leest dit soort inhoud niet.",
                    "This address does not read this type of content.");
            case NOT_ACCEPTABLE -> failures.problem(status, "NOT_ACCEPTABLE", "Dit adres geeft dit soort inhoud niet.",
                    "This address does not give this type of content.");
            case PAYLOAD_TOO_LARGE -> failures.problem(status, "TOO_LARGE", "Dit is te groot.", "This is too large.");
            case TOO_MANY_REQUESTS -> failures.problem(status, "TOO_MANY_REQUESTS", "Te veel oproepen. Probeer het straks opnieuw.",
                    "Too many calls. Try again later.");
            default -> failures.problem(status, status.is5xxServerError() ? "UNAVAILABLE" : "INVALID_INPUT",
                    "Dit lukte niet. Probeer het later opnieuw.", "This did not work. Try again later.");
        };
    }

    private Problem field(String name) {
        return invalid().with(List.of(new Violation(name, "Deze waarde ontbreekt of klopt niet.", "This value is missing or wrong.")), locale);
    }

    private Problem invalid() {
        return problem(HttpStatus.BAD_REQUEST, "INVALID_INPUT", "De invoer klopt niet.", "The input is not right.");
    }

    private Problem notFound() {
        return problem(HttpStatus.NOT_FOUND, "NOT_FOUND", "Dit bestaat niet, of niet voor u.", "This does not exist, or not for you.");
    }

    private Problem problem(HttpStatus status, String code, String dutch, String english) {
        return Problem.of(status, code, CallerLanguage.in(locale, dutch, english), instance);
    }
}
