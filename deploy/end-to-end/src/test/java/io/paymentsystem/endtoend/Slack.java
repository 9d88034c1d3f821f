package io.paymentsystem.endtoend;

import static org.awaitility.Awaitility.await;

import io.paymentsystem.endtoend.DeadLetters.DeadLetter;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What was posted to Slack. */
final class Slack {

    private final Http mock;

    Slack(Http mock) {
        this.mock = mock;
    }

    /** The messages that mention at least one of the payments, each as its JSON text. */
    List<String> messagesAbout(Collection<Payment> payments) {
        return messages(new Mentions(payments)::areIn);
    }

    List<String> messagesAbout(Payment payment) {
        return messagesAbout(List.of(payment));
    }

    /** The messages that say where this dead letter is, be it the only one that they tell of or one of several. */
    List<String> messagesThatName(DeadLetter dead) {
        String spelledOut = dead.place().replaceFirst("/", ", partition ").replaceFirst("/", ", offset ");
        return messages(Pattern.compile("(?:%s|%s)\\b".formatted(dead.place(), spelledOut)).asPredicate());
    }

    /** Waits for a message that mentions the payment. */
    String awaitMessageAbout(Payment payment) {
        return await("a message about " + payment.id()).atMost(PaymentSystem.PATIENCE)
                .until(() -> messagesAbout(payment), messages -> !messages.isEmpty()).getFirst();
    }

    private List<String> messages(Predicate<String> chosen) {
        return StreamSupport.stream(mock.get("/slack/messages").spliterator(), false).map(Object::toString).filter(chosen).toList();
    }
}
