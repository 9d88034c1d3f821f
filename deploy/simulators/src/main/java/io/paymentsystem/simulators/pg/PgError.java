package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Refusal;

/** The errors of Toss Payments' API that the simulator answers, with the statuses that its documentation gives them. */
enum PgError {
    UNAUTHORIZED_KEY(401, "The secret key is missing or wrong: send it as the user of basic authentication, with an empty password."),
    INVALID_IDEMPOTENCY_KEY(400, "The Idempotency-Key must be 1 to 300 characters long."),
    IDEMPOTENT_REQUEST_PROCESSING(409, "The earlier request with this Idempotency-Key is still being processed."),
    ALREADY_PROCESSED_PAYMENT(400, "The payment has already been processed."),
    ALREADY_CANCELED_PAYMENT(400, "The payment has already been canceled."),
    NOT_FOUND_PAYMENT(404, "There is no such payment."),
    NOT_CANCELABLE_PAYMENT(403, "The payment took no money, so it cannot be canceled."),
    NOT_CANCELABLE_AMOUNT(403, "The amount is more than what is left of the payment."),
    INVALID_TRANSACTION_KEY(400, "startingAfter is not the key of a transaction."),
    FAILED_INTERNAL_SYSTEM_PROCESSING(500, "Internal processing failed, try again later.");

    private final int status;
    private final String message;

    PgError(int status, String message) {
        this.status = status;
        this.message = message;
    }

    Refusal refusal() {
        return refusal(message);
    }

    Refusal refusal(String detail) {
        return new Refusal(status, name(), detail);
    }
}
