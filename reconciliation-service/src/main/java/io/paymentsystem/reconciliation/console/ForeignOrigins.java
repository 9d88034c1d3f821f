package io.paymentsystem.reconciliation.console;

import io.paymentsystem.reconciliation.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what another site's page has a browser send here to change something. Tools send no origin, and are let through. */
@Component
class ForeignOrigins implements HandlerInterceptor {

    /** What a browser says of a page of the same address, and of a person who typed it; a proxy changes nothing of it. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            throw new ProblemException(HttpStatus.FORBIDDEN,
                    "a page of another site may not change anything here; open the console itself and try again");
        }
        return true;
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !authority(origin).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    /** Host and port of an origin; an origin that names no host is nobody's. */
    private static String authority(String origin) {
        int scheme = origin.indexOf("://");
        return scheme < 0 ? "" : origin.substring(scheme + 3);
    }
}
