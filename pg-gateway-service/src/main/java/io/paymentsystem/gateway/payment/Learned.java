package io.paymentsystem.gateway.payment;

import java.util.UUID;

/** A finding and the payment that it is about. */
public record Learned(UUID paymentId, Finding finding) {
}
