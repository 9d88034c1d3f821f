package io.paymentsystem.reconciliation.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows whoever wants a page what went wrong as one; what is our own fault is told to the log and not to the reader. */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private record Problem(HttpStatusCode status, String detail) {
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!PageRequests.isForPage(request)) {
            return null;
        }
        Problem problem = problem(e);
        if (problem.status().is5xxServerError()) {
            log.error("{} cannot be shown", request.getRequestURI(), e);
        }
        return new ModelAndView("problem", Map.of("status", problem.status().value(), "detail", problem.detail()), problem.status());
    }

    private static Problem problem(Exception e) {
        return switch (e) {
            case MethodArgumentTypeMismatchException mismatch ->
                    new Problem(HttpStatus.BAD_REQUEST, "%s cannot be '%s'".formatted(mismatch.getName(), mismatch.getValue()));
            case TypeMismatchException mismatch ->
                    new Problem(HttpStatus.BAD_REQUEST, "%s cannot be '%s'".formatted(mismatch.getPropertyName(), mismatch.getValue()));
            case ErrorResponse known -> new Problem(known.getStatusCode(), detail(known));
            case CannotCreateTransactionException _, DataAccessResourceFailureException _ -> new Problem(HttpStatus.SERVICE_UNAVAILABLE,
                    "the database does not answer; try again in a moment");
            default -> new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "the page cannot be shown; the log of the service says why");
        };
    }

    private static String detail(ErrorResponse known) {
        String detail = known.getBody().getDetail();
        return detail == null ? "the request cannot be met" : detail;
    }
}
