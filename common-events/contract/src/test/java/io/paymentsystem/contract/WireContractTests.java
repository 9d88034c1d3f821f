package io.paymentsystem.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the wire: what we write fits the schemas, and what was ever written still reads. */
class WireContractTests {

    static Stream<Path> samples() throws IOException {
        return Files.walk(Schemas.SAMPLES).filter(file -> file.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySampleAndWritesItBackByItsSchema(Path sample) throws IOException {
        Topic topic = topicOf(sample);
        Event event = EventCodec.read(Files.readAllBytes(sample), topic.eventType());

        assertThat(Schemas.violations(Schemas.current(topic), EventCodec.write(event))).isEmpty();
        assertThat(EventCodec.read(EventCodec.write(event).getBytes(StandardCharsets.UTF_8), topic.eventType())).isEqualTo(event);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void hasASampleAndASchemaThatRefusesAnEmptyObject(Topic topic) {
        assertThat(Schemas.SAMPLES.resolve("v1").resolve(topic.topicName() + ".json")).exists();
        assertThat(Schemas.violations(Schemas.current(topic), "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void refusesAnEventWithoutItsFields(Topic topic) {
        assertThat(catchThrowable(
                () -> EventCodec.read("{}".getBytes(StandardCharsets.UTF_8), topic.eventType())))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void hasExactlyOneTopicForEveryKindOfEvent() {
        assertThat(Stream.of(PaymentEvent.class, AuditEvent.class).flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses())))
                .containsExactlyInAnyOrder(Arrays.stream(Topic.values()).map(Topic::eventType).toArray(Class[]::new));
    }

    private static Topic topicOf(Path sample) {
        String file = sample.getFileName().toString();
        return Arrays.stream(Topic.values())
                .filter(topic -> file.startsWith(topic.topicName() + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is named after no topic"));
    }
}
