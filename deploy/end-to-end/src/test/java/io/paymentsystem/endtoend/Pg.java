package io.paymentsystem.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The PG from outside: how it is told to behave, and its books, which are the truth about money. */
final class Pg {

    private final Http simulator;

    Pg(Http simulator) {
        this.simulator = simulator;
    }

    /** Makes the PG treat one payment, and only it, in a special way. */
    void treats(Payment payment, String behavior) {
        simulator.put("/behavior/" + payment.id(), behavior);
    }

    /** Makes the PG behave so towards every payment that it does not treat in a special way. */
    Faults misbehaves(String behavior) {
        var faults = new Faults();
        faults.become(behavior);
        return faults;
    }

    /** Takes money without us. */
    void takesOutside(Object orderId, long amount) {
        simulator.postAndRead("/outside/payments", "{\"orderId\":\"%s\",\"amount\":%d}".formatted(orderId, amount));
    }

    /** Gives a payment's money back without us. */
    void givesBackOutside(Payment payment) {
        simulator.postAndRead("/outside/cancels", "{\"orderId\":\"%s\"}".formatted(payment.id()));
    }

    /** What the PG settles on a Korean day, as CSV. */
    String settlementFile(LocalDate day) {
        return simulator.getText("/settlements/" + day);
    }

    /** The books of one payment, such as {@code [CAPTURE, REFUND]}. */
    List<String> books(Payment payment) {
        return account(payment).movements();
    }

    Account account(Payment payment) {
        List<JsonNode> entries = entries(payment);
        return new Account(entries.stream().map(Pg::type).toList(), entries.stream().mapToLong(Pg::signedAmount).sum());
    }

    /** The books of all payments so far. */
    Books books() {
        JsonNode books = simulator.get("/books");
        return new Books(books.path("captures").asLong(), books.path("capturedAmount").asLong(), books.path("refundedAmount").asLong());
    }

    private List<JsonNode> entries(Payment payment) {
        return StreamSupport.stream(simulator.get("/books/" + payment.id()).path("entries").spliterator(), false).toList();
    }

    private static String type(JsonNode entry) {
        return entry.path("type").asString();
    }

    private static long signedAmount(JsonNode entry) {
        return (type(entry).equals("CAPTURE") ? 1 : -1) * entry.path("amount").asLong();
    }

    /** The movements of one payment's money, such as {@code [CAPTURE, REFUND]}, and what the PG has kept of it, in won. */
    record Account(List<String> movements, long net) {
    }

    /** What the PG has taken and given back. */
    record Books(long captures, long capturedAmount, long refundedAmount) {

        long net() {
            return capturedAmount - refundedAmount;
        }
    }

    /** A time in which the PG misbehaves; closing ends it, for payments that are treated in a special way too. */
    final class Faults implements AutoCloseable {

        private Faults() {
        }

        void become(String behavior) {
            simulator.put("/behavior", behavior);
        }

        @Override
        public void close() {
            simulator.delete("/behavior");
        }
    }
}
