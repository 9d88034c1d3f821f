package io.paymentsystem.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTests {

    @Test
    void isFreeOnlyWhileNobodyListens() throws IOException {
        Port port;
        try (ServerSocket somebody = new ServerSocket(0)) {
            port = new Port(somebody.getLocalPort(), "SOME_PORT");

            assertThat(port.isFree()).isFalse();
            assertThat(port.accepts()).isTrue();
        }

        assertThat(port.isFree()).isTrue();
        assertThat(port.accepts()).isFalse();
    }

    @Test
    void isTheUsualOneUnlessTheEnvironmentMovesIt() {
        Ports ports = Ports.from(Map.of("KAFKA_PORT", "19092", "POSTGRES_PORT", ""));

        assertThat(ports.kafka().address()).isEqualTo("127.0.0.1:19092");
        assertThat(ports.postgres().address()).isEqualTo("127.0.0.1:5433");
        assertThat(ports.enrollment().url()).isEqualTo("http://127.0.0.1:8081");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "kafka", "9092 "})
    void isRefusedByNameOfTheVariableWhenItIsNone(String text) {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Ports.from(Map.of("KAFKA_PORT", text)))
                .withMessageStartingWith("KAFKA_PORT=" + text + " is not a port");
    }
}
