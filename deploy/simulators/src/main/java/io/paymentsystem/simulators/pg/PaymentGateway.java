package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.behavior.Behaviors;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import io.paymentsystem.simulators.http.Router;
import java.time.Clock;
import java.util.List;

/**
 * The simulated gateway: Toss Payments' API behind the secret key, and, open to anyone who reaches the port, its books, its
 * settlement files and the outside world.
 */
public final class PaymentGateway {

    private record BooksOfOrder(String orderId, List<Entry> entries) {
    }

    private final Books books;
    private final Payments payments;
    private final IdempotentAnswers answers;
    private final Behaviors behaviors;
    private final SecretKey secretKey;

    /** A gateway with empty books. */
    public PaymentGateway(String secretKey, Behaviors behaviors, Clock clock) {
        this.books = new Books(clock);
        this.payments = new Payments(books, clock);
        this.answers = new IdempotentAnswers(clock);
        this.behaviors = behaviors;
        this.secretKey = new SecretKey(secretKey);
    }

    /** Adds the routes. */
    public void addTo(Router router) {
        Inquiry inquiry = new Inquiry(payments, behaviors);
        OutsideWorld outside = new OutsideWorld(payments);
        router.on("POST", "/v1/payments/confirm", secretKey.guarding(new Confirmation(payments, answers, behaviors)))
                .on("POST", "/v1/payments/{paymentKey}/cancel", secretKey.guarding(new Cancellation(payments, answers, behaviors)))
                .on("GET", "/v1/payments/{paymentKey}", secretKey.guarding(inquiry::byPaymentKey))
                .on("GET", "/v1/payments/orders/{orderId}", secretKey.guarding(inquiry::byOrderId))
                .on("GET", "/v1/transactions", secretKey.guarding(new TransactionList(books, behaviors)))
                .on("GET", "/books", request -> Reply.json(200, books.totals()))
                .on("DELETE", "/books", this::startAfresh)
                .on("GET", "/books/{orderId}", this::booksOfOrder)
                .on("GET", "/settlements/{day}", new SettlementFile(books))
                .on("POST", "/outside/payments", outside::pay)
                .on("POST", "/outside/cancels", outside::cancel);
    }

    private Reply booksOfOrder(Request request) {
        String orderId = request.variable("orderId");
        return Reply.json(200, new BooksOfOrder(orderId, books.of(orderId)));
    }

    /** Forgets payments, answers and books. Meant for a quiet moment: what is being processed may still be booked afterwards. */
    private Reply startAfresh(Request request) {
        payments.clear();
        answers.clear();
        books.clear();
        return Reply.json(200, books.totals());
    }
}
