package io.paymentsystem.reconciliation.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells who wants a page from who wants JSON. */
final class PageRequests {

    /** Where the pages' own addresses begin. */
    static final String ROOT = "/console";

    private PageRequests() {
    }

    /** Whether an error is to be shown as a page. */
    static boolean isForPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/") || path.equals(ROOT) || path.startsWith(ROOT + "/") || namesHtml(request);
    }

    /** Whether HTML is asked for by name, as browsers do, and JSON not as much; tools that take anything go on getting JSON. */
    static boolean namesHtml(HttpServletRequest request) {
        List<MediaType> accepted = accepted(request);
        return quality(accepted, MediaType.TEXT_HTML) > quality(accepted, MediaType.APPLICATION_JSON);
    }

    private static double quality(List<MediaType> accepted, MediaType named) {
        return accepted.stream().filter(named::equalsTypeAndSubtype).mapToDouble(MediaType::getQualityValue).max().orElse(0);
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            String header = request.getHeader(HttpHeaders.ACCEPT);
            return header == null ? List.of() : MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException notAList) {
            return List.of();
        }
    }
}
