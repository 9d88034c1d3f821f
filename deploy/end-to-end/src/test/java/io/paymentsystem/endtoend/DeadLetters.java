package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What rests on the dead-letter topics. */
final class DeadLetters implements AutoCloseable {

    private final Journal journal;

    DeadLetters(String kafka) {
        journal = new Journal(kafka, Topics.ALL.stream().map(topic -> topic + Topics.DEAD_LETTER_SUFFIX).toList());
    }

    List<DeadLetter> all() {
        return journal.upToNow().stream().map(DeadLetter::new).toList();
    }

    /** Those whose value mentions at least one of the payments. */
    List<DeadLetter> about(Collection<Payment> payments) {
        var mentions = new Mentions(payments);
        return all().stream().filter(dead -> mentions.areIn(dead.text())).toList();
    }

    List<DeadLetter> about(Payment payment) {
        return about(List.of(payment));
    }

    /** Waits until there is one for each of these keys, and returns all that have one of them. */
    List<DeadLetter> awaitWithKeys(Set<String> keys) {
        await("dead letters for " + keys.size() + " keys").atMost(PaymentSystem.PATIENCE).untilAsserted(() ->
                assertThat(withKeys(keys)).extracting(DeadLetter::key).containsAll(keys));
        return withKeys(keys);
    }

    private List<DeadLetter> withKeys(Set<String> keys) {
        return all().stream().filter(dead -> keys.contains(dead.key())).toList();
    }

    /** Waits for a dead letter whose value mentions the payment. */
    DeadLetter awaitOneAbout(Payment payment) {
        return await("a dead letter about " + payment.id()).atMost(PaymentSystem.PATIENCE)
                .until(() -> about(payment), dead -> !dead.isEmpty()).getFirst();
    }

    /** Waits for a dead letter with that value and returns its reason. */
    String awaitReason(String value) {
        return await("a dead letter").atMost(PaymentSystem.PATIENCE).until(
                () -> all().stream().filter(dead -> dead.text().equals(value)).findFirst(), Optional::isPresent).orElseThrow().reason();
    }

    @Override
    public void close() {
        journal.close();
    }

    /** A record on a dead-letter topic. */
    record DeadLetter(ConsumerRecord<byte[], byte[]> source) {

        String topic() {
            return source.topic();
        }

        String key() {
            return Topics.text(source.key());
        }

        /** Where it rests: topic, partition and offset. */
        String place() {
            return "%s/%d/%d".formatted(source.topic(), source.partition(), source.offset());
        }

        /** The value as text; empty where there is none. */
        String text() {
            return Topics.text(source.value());
        }

        String reason() {
            return header("dead-letter-reason");
        }

        /** The header as text; empty where there is none. */
        String header(String name) {
            Header header = source.headers().lastHeader(name);
            return Topics.text(header == null ? null : header.value());
        }
    }
}
