package io.paymentsystem.gateway.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.gateway.payment.Finding.Kind;
import io.paymentsystem.gateway.payment.Transition.Ignored;
import io.paymentsystem.gateway.payment.Transition.Move;
import io.paymentsystem.gateway.payment.Transition.Publication;
import io.paymentsystem.gateway.payment.Transition.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTests {

    /** Every state and every finding: the state that follows and what is published with it, {@code -} ignored, {@code !} refused. */
    private static final String TABLE = """
                  |APPROVED          |DECLINED        |ABSENT           |UNANSWERED|REFUNDED         |NOT_REFUNDED         |CANCEL_REQUESTED |NOT_ASKED|WATCH_ENDED
        REQUESTED |APPROVED/PROCESSED|DECLINED/SECOND |UNKNOWN          |UNKNOWN   |REFUNDED/SECOND  |!                    |FENCING          |-        |-
        UNKNOWN   |APPROVED/PROCESSED|DECLINED/SECOND |UNKNOWN          |UNKNOWN   |REFUNDED/SECOND  |!                    |FENCING          |-        |-
        APPROVED  |-                 |!               |!                |-         |REFUNDED/REFUNDED|-                    |CANCELLING       |-        |-
        DECLINED  |VOIDING           |-               |-                |-         |-                |!                    |FENCED/NOT_TAKEN |-        |-
        CANCELLING|-                 |!               |!                |CANCELLING|REFUNDED/REFUNDED|APPROVED/NOT_REFUNDED|-                |-        |-
        FENCING   |VOIDING           |FENCED/NOT_TAKEN|WATCHED/NOT_TAKEN|FENCING   |REFUNDED/REFUNDED|!                    |-                |-        |-
        VOIDING   |-                 |!               |!                |VOIDING   |REFUNDED/REFUNDED|VOIDING              |-                |-        |-
        WATCHED   |VOIDING           |FENCED          |WATCHED          |-         |REFUNDED         |!                    |WATCHED/NOT_TAKEN|-        |FENCED
        FENCED    |VOIDING           |-               |-                |-         |-                |!                    |FENCED/NOT_TAKEN |-        |-
        REFUNDED  |-                 |!               |!                |-         |-                |-                    |REFUNDED/REFUNDED|-        |-
        """;

    @ParameterizedTest
    @MethodSource("cells")
    void followsTheTable(PgPaymentState state, Kind finding, String expected) {
        String actual = switch (Transitions.of(state, finding)) {
            case Ignored() -> "-";
            case Refused() -> "!";
            case Move(PgPaymentState to, Publication publication) when publication == Publication.SILENCE -> to.name();
            case Move(PgPaymentState to, Publication publication) -> to + "/" + publication;
        };
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theTableHasEveryCell() {
        assertThat(cells()).hasSize(PgPaymentState.values().length * Kind.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void silenceDecidesNothing(PgPaymentState state) {
        if (Transitions.of(state, Kind.UNANSWERED) instanceof Move(PgPaymentState to, Publication publication)) {
            assertThat(to.unfinished()).isTrue();
            assertThat(publication).isEqualTo(Publication.SILENCE);
        }
    }

    private static Stream<Arguments> cells() {
        List<List<String>> rows = TABLE.lines().map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList();
        List<String> findings = rows.getFirst();
        return rows.stream().skip(1).flatMap(row -> IntStream.range(1, row.size()).mapToObj(column ->
                Arguments.of(PgPaymentState.valueOf(row.getFirst()), Kind.valueOf(findings.get(column)), row.get(column))));
    }
}
