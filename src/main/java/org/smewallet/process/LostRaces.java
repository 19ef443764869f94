package org.smewallet.process;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Stands around the facades and their transactions: what is found out only when all is written down, such as a key that
 * somebody else used a moment ago, reaches the caller as a sentence too.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class LostRaces extends StaticMethodMatcherPointcutAdvisor {

    LostRaces() {
        setOrder(Ordered.HIGHEST_PRECEDENCE);
        setClassFilter(LostRaces::isFacade);
        setAdvice((MethodInterceptor) call -> {
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                throw Causes.known(e);
            }
        });
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return Modifier.isPublic(method.getModifiers()) && isFacade(method.getDeclaringClass());
    }

    private static boolean isFacade(Class<?> type) {
        return type == WorkLists.class || type.getName().startsWith(LostRaces.class.getPackageName()) && type.getSimpleName().endsWith("Process");
    }
}
