package io.paymentsystem.localstack.demo;

import java.util.List;
import java.util.Map;

/**
 * Payments that show one thing.
 *
 * @param title what they show
 * @param requests the payments
 * @param expected how many of them must end in which status
 */
record Act(String title, List<PaymentRequest> requests, Map<String, Long> expected) {
}
