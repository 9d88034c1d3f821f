package io.paymentsystem.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.Ports;
import io.paymentsystem.localstack.part.Repository;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTests {

    private final Parts parts = Parts.of(new Repository(Path.of("/checkout")), new StackHome(Path.of("/home")),
            Ports.from(Map.of()), JavaProgram.from(Map.of()), new Commands());

    @Test
    void areTheSevenThatPeopleKnowByName() {
        assertThat(parts.all()).extracting(Part::name).containsExactlyElementsOf(Parts.NAMES);
    }

    @Test
    void comeAfterThePartsTheyNeed() {
        List<String> before = new ArrayList<>();
        for (Part part : parts.all()) {
            assertThat(before).containsAll(part.needs());
            before.add(part.name());
        }
    }

    @Test
    void eachListenOnAPortOfTheirOwn() {
        assertThat(parts.all()).extracting(Part::port).doesNotHaveDuplicates();
    }

    @Test
    void comeWithWhatTheyNeed() {
        assertThat(parts.withNeeds(List.of("pg-gateway-service"))).extracting(Part::name)
                .containsExactly("postgres", "kafka", "simulator", "pg-gateway-service");
        assertThat(parts.withNeeds(List.of("kafka"))).extracting(Part::name).containsExactly("kafka");
        assertThat(parts.withNeeds(List.of())).isEqualTo(parts.all());
    }

    @Test
    void areNotFoundByAnUnknownName() {
        assertThatExceptionOfType(StackFailure.class).isThrownBy(() -> parts.named("zookeeper")).withMessageContaining("zookeeper");
    }

    @Test
    void mayPartlyBeSomebodyElses() {
        Parts ours = parts.without("kafka postgres");

        assertThat(ours.all()).extracting(Part::name).containsExactlyElementsOf(Parts.NAMES.subList(2, Parts.NAMES.size()));
        assertThat(ours.withNeeds(List.of("pg-gateway-service"))).extracting(Part::name)
                .containsExactly("simulator", "pg-gateway-service");
        assertThatExceptionOfType(StackFailure.class).isThrownBy(() -> ours.named("kafka")).withMessageContaining("no part kafka here");
        assertThatExceptionOfType(StackFailure.class).isThrownBy(() -> parts.without("zookeeper"))
                .withMessageContaining("STACK_WITHOUT", "zookeeper");
    }
}
