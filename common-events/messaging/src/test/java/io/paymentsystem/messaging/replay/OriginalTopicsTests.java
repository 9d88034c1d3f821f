package io.paymentsystem.messaging.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;

@EmbeddedKafka(partitions = 2, topics = {"compensation.final", "compensation.final-dlt"})
class OriginalTopicsTests {

    private static final String DEAD = "compensation.final-dlt";
    private static final TopicPartition ORIGINAL = new TopicPartition("compensation.final", 1);
    private static final byte[] NOT_EVEN_JSON = {0, (byte) 0xff, 7};

    private KafkaProducer<byte[], byte[]> producer;
    private KafkaConsumer<byte[], byte[]> consumer;
    private DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private DefaultKafkaConsumerFactory<byte[], byte[]> consumers;
    private String servers;
    private OriginalTopics originals;

    @BeforeEach
    void connect(EmbeddedKafkaBroker broker) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.getBrokersAsString());
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producers = new DefaultKafkaProducerFactory<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        servers = broker.getBrokersAsString();
        consumers = new DefaultKafkaConsumerFactory<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        originals = new OriginalTopics(consumers, producers);
    }

    @AfterEach
    void disconnect() {
        originals.destroy();
        producers.destroy();
        consumer.close();
        producer.close();
    }

    @Test
    void getTheRecordAsItWas() throws Exception {
        Place place = dies("key", NOT_EVEN_JSON, "event-id", "4711", "traceparent", "00-1-2-03");

        assertThat(originals.send(originals.read(List.of(place))).there()).containsExactly(place);

        ConsumerRecord<byte[], byte[]> replayed = lastOriginal();
        assertThat(replayed.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(replayed.value()).isEqualTo(NOT_EVEN_JSON);
        assertThat(headers(replayed)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "event-id", "4711", "traceparent", "00-1-2-03", "replay-count", "1", "replay-of", place.toString()));
    }

    @Test
    void getNothingOfWhatItsDeathAdded() throws Exception {
        Place place = dies("key", NOT_EVEN_JSON, "kafka_original-topic", "elsewhere", "retry_topic-attempts", "4",
                "dead-letter-reason", "wrong", "dead-letter-attempts", "3", "replay-count", "2", "replay-of", DEAD + "/1/0");

        originals.send(originals.read(List.of(place)));

        assertThat(headers(lastOriginal())).isEqualTo(Map.of("replay-count", "3", "replay-of", place.toString()));
    }

    @Test
    void takeACountThatIsNoneForNone() throws Exception {
        Place place = dies("key", NOT_EVEN_JSON, "replay-count", "99999999999");

        originals.send(originals.read(List.of(place)));

        assertThat(headers(lastOriginal())).containsEntry("replay-count", "1");
    }

    @Test
    void keepARecordThatHasNoKeyAndNoValue() throws Exception {
        Place place = dies(null, null);

        originals.send(originals.read(List.of(place)));

        assertThat(lastOriginal().key()).isNull();
        assertThat(lastOriginal().value()).isNull();
    }

    @Test
    void areNotGivenWhatIsGoneOrWasCut() throws Exception {
        Place cut = dies("key", NOT_EVEN_JSON, "dead-letter-original-bytes", "4000000");
        Place gone = new Place(DEAD, 1, cut.offset() + 1_000_000);

        assertThat(originals.read(List.of(cut, gone))).isEmpty();
    }

    @Test
    void areReadBackForWhatIsThere() throws Exception {
        List<Place> places = new ArrayList<>();
        for (int i : IntStream.range(0, 1_200).toArray()) {
            places.add(dies("key" + i, NOT_EVEN_JSON));
        }
        List<Place> sent = List.of(places.getFirst(), places.get(1), places.get(700), places.getLast());
        List<Replayable> replays = originals.read(places);
        originals.send(replays.stream().filter(each -> sent.contains(each.place())).toList());

        Map<Place, Long> after = replays.stream().collect(Collectors.toMap(Replayable::place, Replayable::after));
        assertThat(after).hasSize(1_200);
        assertThat(originals.findSent(after)).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void refuseWhatTheyNeverTake() throws Exception {
        Place place = dies("key", new byte[1_000_000]);
        var narrow = new OriginalTopics(consumers, new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", servers, "max.request.size", 10_000), new ByteArraySerializer(), new ByteArraySerializer()));

        OriginalTopics.Sent sent = narrow.send(narrow.read(List.of(place)));
        narrow.destroy();

        assertThat(sent.there()).isEmpty();
        assertThat(sent.refused()).containsOnlyKeys(place);
    }

    @Test
    void areLeftAloneByWhoWasHeldUp() throws Exception {
        Place place = dies("key", NOT_EVEN_JSON);
        Replayable read = originals.read(List.of(place)).getFirst();
        var late = new Replayable(place, read.record(), read.after(), read.readAtNanos() - Duration.ofSeconds(6).toNanos());

        assertThat(originals.send(List.of(late)).there()).isEmpty();
        assertThat(originals.findSent(Map.of(place, read.after()))).isEmpty();
    }

    @Test
    void areThoseOfTheContractAlone() {
        assertThat(Place.parse("payment.requested-dlt/0/7")).contains(new Place("payment.requested-dlt", 0, 7));
        for (String name : List.of("elsewhere-dlt/0/7", "payment.requested/0/7", "payment.requested-dlt/0", "payment.requested-dlt/0/-7",
                "payment.requested-dlt/0/99999999999999999999", "")) {
            assertThat(Place.parse(name)).as(name).isEmpty();
        }
    }

    private Place dies(@Nullable String key, byte @Nullable [] value, String... headers) throws Exception {
        var dead = new ProducerRecord<>(DEAD, 1, key == null ? null : key.getBytes(UTF_8), value);
        for (int i = 0; i < headers.length; i += 2) {
            dead.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        return new Place(DEAD, 1, producer.send(dead).get().offset());
    }

    private ConsumerRecord<byte[], byte[]> lastOriginal() {
        consumer.assign(Set.of(ORIGINAL));
        consumer.seek(ORIGINAL, consumer.endOffsets(Set.of(ORIGINAL)).get(ORIGINAL) - 1);
        return consumer.poll(Duration.ofSeconds(30)).iterator().next();
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> of) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : of.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
