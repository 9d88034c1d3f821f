package io.paymentsystem.localstack.demo;

import java.util.UUID;

/** What a producer sends for one payment, and no more. */
record PaymentRequest(UUID paymentId, long courseId, long studentId, long amount) {
}
