package io.paymentsystem.reconciliation.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has browsers run and show what this service serves and nothing else, whatever stands in the data. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PageHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (PageRequests.isForPage(request)) {
            response.setHeader("Content-Security-Policy", POLICY);
            // With no-referrer, forms of our own would come without a name of where they come from.
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        chain.doFilter(request, response);
    }
}
