package io.paymentsystem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailuresTests {

    /** As when what hides the cause is a transaction that cannot even be rolled back. */
    @ParameterizedTest
    @ValueSource(strings = {"08003", "08006", "57P01", "57P03", "53300", "58030"})
    void areThoseOfAConnectionWhateverIsThrownForThem(String sqlState) {
        assertThat(TransientFailures.includes(failure(sqlState))).isTrue();
    }

    /** The pool's own answer to whoever goes on with a connection that is broken. */
    @Test
    void areThoseThatNoServerHasAnswered() {
        assertThat(TransientFailures.includes(new IllegalStateException(new SQLException("Connection is closed")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01"})
    void areNotThoseOfWhatWasAskedFor(String sqlState) {
        assertThat(TransientFailures.includes(failure(sqlState))).isFalse();
    }

    private static RuntimeException failure(String sqlState) {
        return new IllegalStateException("Unable to rollback", new SQLException("no", sqlState));
    }
}
