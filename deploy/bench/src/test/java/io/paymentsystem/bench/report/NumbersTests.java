package io.paymentsystem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void machineSpeaksGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void backToTheMachinesLanguage() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0         ; 0.00
            0.845     ; 0.85
            9.5       ; 9.50
            12.345    ; 12.3
            583.6     ; 584
            31250     ; 31,250
            1234567.8 ; 1,234,568
            """)
    void haveThreeDigitsOrAllBeforeThePointInEnglish(double number, String shown) {
        assertThat(Numbers.rounded(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2    ; 2
            0.5  ; 0.5
            100  ; 100
            1500 ; 1,500
            """)
    void keepTheDigitsTheyWereWrittenWith(double number, String shown) {
        assertThat(Numbers.exact(number)).isEqualTo(shown);
    }

    @Test
    void roundTheWayTheyAreTold() {
        assertThat(Numbers.rounded(1.999, RoundingMode.FLOOR)).isEqualTo("1.99");
        assertThat(Numbers.rounded(2, RoundingMode.FLOOR)).isEqualTo("2.00");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void sayNothingWhereThereIsNoNumber(double number) {
        assertThat(Numbers.rounded(number)).isEqualTo("-");
        assertThat(Numbers.times(number)).isEqualTo("-");
    }

    @Test
    void countInThousands() {
        assertThat(Numbers.count(1_000_000)).isEqualTo("1,000,000");
    }
}
