package org.smewallet.process;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stands around the facades and their transactions: what is found out only when all is written down, such as a key that
 * somebody else used a moment ago, reaches the caller as a sentence too.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostRaces {

    @Around("execution(public * org.smewallet.process.*Process.*(..)) || execution(public * org.smewallet.process.WorkLists.*(..))"
            + " || execution(public * org.smewallet.process.registration.RegistrationProcess.*(..))")
    Object told(ProceedingJoinPoint call) throws Throwable {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw Causes.known(e);
        }
    }
}
