package org.smewallet.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops a body at its limit, whether its length was told or not. Uploads have their own limit. */
class BodyLimit extends OncePerRequestFilter {

    private final ApiSettings settings;
    private final ProblemHandler problems;

    BodyLimit(ApiSettings settings, ProblemHandler problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        boolean text = type.startsWith("application/xml") || type.startsWith("text/");
        DataSize texts = request.getRequestURI().endsWith("/invoices") ? settings.invoiceLimit() : settings.bankFileLimit();
        long most = (text ? texts : settings.jsonLimit()).toBytes();
        if (request.getContentLengthLong() > most) {
            problems.write(response, Failures.of(HttpStatus.PAYLOAD_TOO_LARGE, request.getRequestURI(), CallerLanguage.of(request)),
                    CallerLanguage.of(request));
            return;
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;
        private ServletInputStream body;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new Counting(super.getInputStream(), most);
            }
            return body;
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream source;
        private final long most;
        private long read;

        Counting(ServletInputStream source, long most) {
            this.source = source;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = source.read(into, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int got) throws BodyTooLarge {
            read += got;
            if (read > most) {
                throw new BodyTooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
