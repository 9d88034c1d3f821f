package io.paymentsystem.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paymentsystem.localstack.part.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTests {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"})
    void areThoseOfThePlatform(String system, String architecture, String archive) {
        assertThat(Binaries.archiveName(system, architecture)).isEqualTo(archive);
    }

    @Test
    void areRefusedForAPlatformThatHasNone() {
        assertThatExceptionOfType(StackFailure.class).isThrownBy(() -> Binaries.archiveName("Linux", "riscv64"));
    }
}
