package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArchitectureRulesTests {

    @Test
    void findsAProducerBesideTheOutbox() {
        assertThatThrownBy(() -> ArchitectureRules.hold("io.paymentsystem.testsupport"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KafkaProducer");
    }
}
