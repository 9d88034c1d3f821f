package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Refusal;

/** Why a payment was declined. */
record Failure(String code, String message) {

    Refusal refusal() {
        return new Refusal(403, code, message);
    }
}
