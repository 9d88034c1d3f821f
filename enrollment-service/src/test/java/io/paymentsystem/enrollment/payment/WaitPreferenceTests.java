package io.paymentsystem.enrollment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitPreferenceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wait=10                | 10", "respond-async, wait=3 | 3", "wait=3;foo | 3", "wait = 7 | 7",
        "wait=3600              | 30", "wait=0                | 0",
    })
    void readsTheSecondsUpToTheLongest(String prefer, long seconds) {
        assertThat(WaitPreference.of(prefer, Duration.ofSeconds(30))).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"none", "respond-async", "wait=-1", "wait=soon", "await=5"})
    void readsNoWaitWhereThereIsNone(String prefer) {
        assertThat(WaitPreference.of(prefer, Duration.ofSeconds(30))).isEmpty();
    }
}
