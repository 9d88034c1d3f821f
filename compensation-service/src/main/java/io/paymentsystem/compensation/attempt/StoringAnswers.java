package io.paymentsystem.compensation.attempt;

import io.paymentsystem.compensation.ledger.Happening.GatewayAnswered;
import io.paymentsystem.compensation.ledger.Ledger;
import io.paymentsystem.compensation.ledger.LedgerKey;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the gateway's answers into the ledger, where the attempts find them, those that wait now and those to come. */
@Component
class StoringAnswers {

    private final Ledger ledger;
    private final ApplicationEventPublisher publisher;

    StoringAnswers(Ledger ledger, ApplicationEventPublisher publisher) {
        this.ledger = ledger;
        this.publisher = publisher;
    }

    @Transactional
    public List<Refusal<PgCancelAnswered>> store(List<Received<PgCancelAnswered>> batch) {
        List<GatewayAnswered> answers = batch.stream().map(StoringAnswers::answer).toList();
        Set<LedgerKey> unknown = ledger.apply(answers);
        publisher.publishEvent(new Answers.Stored(answers.stream().map(GatewayAnswered::key).toList()));
        return batch.stream()
                .filter(received -> unknown.contains(answer(received).key()))
                .map(received -> new Refusal<>(received, "nobody has asked for a %s compensation of payment %s".formatted(
                        received.event().compensation(), received.event().paymentId())))
                .toList();
    }

    private static GatewayAnswered answer(Received<PgCancelAnswered> received) {
        return GatewayAnswered.of(received.event(), received.traceparent());
    }
}
