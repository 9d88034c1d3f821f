package io.paymentsystem.reconciliation.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Gives browsers a page where tools get JSON, at the same address: the page of an address is at that address under {@code /console}. */
@Component
class PageForwarding extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final List<PathPattern> WITH_PAGES = Stream.of(
            "/payments", "/payments/{id}", "/discrepancies", "/discrepancies/{id}", "/reconciliations", "/reconciliations/{id}",
            "/dead-letters", "/dead-letters/{topic}/{partition}/{offset}", "/dead-letters/replays", "/dead-letters/replays/{id}",
            "/audit").map(PathPatternParser.defaultInstance::parse).toList();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!READING.contains(request.getMethod()) || !hasPage(path)) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (PageRequests.namesHtml(request)) {
            request.getRequestDispatcher(PageRequests.ROOT + path).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasPage(String path) {
        var container = PathContainer.parsePath(path);
        return WITH_PAGES.stream().anyMatch(pattern -> pattern.matches(container));
    }
}
