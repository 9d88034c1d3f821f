package io.paymentsystem.reconciliation.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be met; the answer is an RFC 9457 problem whose detail says why, in words for a person. */
public final class ProblemException extends ErrorResponseException {

    public ProblemException(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
