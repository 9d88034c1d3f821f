package io.paymentsystem.endtoend;

import java.util.List;
import java.util.Optional;

/** How a payment ended, and what the PG's books say of it. */
record Outcome(Payment payment, String status, Pg.Account account) {

    boolean isCompleted() {
        return status.equals("FINAL_COMPLETED");
    }

    List<String> movements() {
        return account.movements();
    }

    /** What is wrong with the money, if anything: who is enrolled has paid the price, once and for good, and everybody else nothing. */
    Optional<String> objection() {
        boolean right = isCompleted()
                ? movements().equals(List.of("CAPTURE")) && account.net() == payment.amount()
                : account.net() == 0;
        return right ? Optional.empty() : Optional.of(toString());
    }
}
