package org.smewallet.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.smewallet.identity.CurrentActor;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives a page's method the {@link Visit}; the actor comes from the login alone. */
@Component
class VisitArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final CurrentActor actors;

    VisitArgument(CurrentActor actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest call, WebDataBinderFactory binders) {
        HttpServletRequest request = call.getNativeRequest(HttpServletRequest.class);
        return new Visit(actors.get(), RequestContextUtils.getLocale(request), request, call.getNativeResponse(HttpServletResponse.class));
    }
}
