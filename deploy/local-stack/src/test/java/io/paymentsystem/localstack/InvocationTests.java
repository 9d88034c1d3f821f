package io.paymentsystem.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paymentsystem.localstack.Invocation.Command;
import io.paymentsystem.localstack.Invocation.UsageError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTests {

    @Test
    void isACommandWithItsParts() throws UsageError {
        assertThat(Invocation.of("up")).isEqualTo(new Invocation(Command.UP, List.of()));
        assertThat(Invocation.of("up", "kafka", "postgres")).isEqualTo(new Invocation(Command.UP, List.of("kafka", "postgres")));
        assertThat(Invocation.of("kill", "simulator")).isEqualTo(new Invocation(Command.KILL, List.of("simulator")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''            | a command is missing",
        "sideways      | there is no command `sideways`",
        "UP            | there is no command `UP`",
        "kill          | `kill` takes one part",
        "start kafka postgres | `start` takes one part",
        "logs nothing  | there is no part `nothing`",
        "down kafka    | `down` takes no part"})
    void isRefusedWithTheReason(String line, String reason) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThatExceptionOfType(UsageError.class).isThrownBy(() -> Invocation.of(arguments)).withMessage(reason);
    }
}
