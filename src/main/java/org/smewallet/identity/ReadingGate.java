package org.smewallet.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts the files that staff read, on pages and through the interface, and stops who reads too many until a reason is given. */
@Component
class ReadingGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String[] FILES = {"/files", "/files/{number}", "/files/{number}/documents/{id}", "/api/v1/applications",
            "/api/v1/applications/{number}", "/api/v1/applications/{number}/{part}", "/enterprises/{number}/statement.csv"};

    private final CurrentActor actors;
    private final StaffReading reading;

    ReadingGate(CurrentActor actors, StaffReading reading) {
        this.actors = actors;
        this.reading = reading;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(FILES);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        boolean read = request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
        if (read && actors.find().filter(Actor::isStaff).filter(staff -> !reading.takes(staff, files(request))).isPresent()) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return false;
        }
        return true;
    }

    /** As many as a list may hold; a page is one. */
    private static int files(HttpServletRequest request) {
        String size = request.getParameter("size");
        return size != null && size.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(size) : 1;
    }
}
