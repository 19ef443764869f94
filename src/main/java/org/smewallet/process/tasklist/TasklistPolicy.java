package org.smewallet.process.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's pages may load and run. The engine's own policy is off: its nonce can be guessed, is one for all requests
 * that run at once, and beside it any script may come from anywhere.
 */
class TasklistPolicy extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; "
            + "sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";
    private static final int NONCE_BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.setHeader(ContentSecurityPolicyProvider.HEADER_NAME, POLICY.formatted(nonce));
        chain.doFilter(new WithNonce(request, nonce), response);
    }

    /** The engine's pages look for their nonce in what all requests share; here each finds its own there. */
    private static class WithNonce extends HttpServletRequestWrapper {

        private final ServletContext context;

        WithNonce(HttpServletRequest request, String nonce) {
            super(request);
            ServletContext shared = request.getServletContext();
            context = (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getAttribute") && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                            return nonce;
                        }
                        try {
                            return method.invoke(shared, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }
    }
}
