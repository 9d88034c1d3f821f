package io.paymentsystem.enrollment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentStatus;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the state machine, written out as it is meant. */
class PaymentTransitionsTests {

    /** Columns in the order of {@link PaymentTrigger}; "." is ignored, "!" refused, a number the status moved to. */
    private static final String TABLE = """
            from                       SEAT MONEY ENROL X-CAP X-REJ X-CAN X-CFA X-FFA
            CREATED                     1    !     !     4     5     !     !     !
            COUNT_UPDATED               .    2     !     !     !     6     7     !
            PAYMENT_PROCESSED           .    .     3     !     !     6     !     8
            FINAL_COMPLETED             .    .     .     !     !     !     !     !
            EXCEEDS_CAPACITY            .    !     !     .     !     !     !     !
            REJECTED                    .    !     !     !     .     !     !     !
            CANCELLED                   .    .     !     !     !     .     .     .
            CANCELLATION_FAILED         .    !     !     !     !     6     .     !
            FINAL_COMPENSATION_FAILED   .    .     !     !     !     6     !     .
            """;

    record Cell(PaymentStatus from, PaymentTrigger trigger, Transition expected) {
    }

    static Stream<Cell> cells() {
        return TABLE.lines().skip(1).map(line -> line.split("\\s+")).flatMap(row ->
                Arrays.stream(PaymentTrigger.values()).map(trigger ->
                        new Cell(PaymentStatus.valueOf(row[0]), trigger, expected(row[trigger.ordinal() + 1]))));
    }

    private static Transition expected(String cell) {
        return switch (cell) {
            case "." -> new Transition.Ignored();
            case "!" -> new Transition.Refused();
            default -> new Transition.Move(PaymentStatus.values()[Integer.parseInt(cell)]);
        };
    }

    @ParameterizedTest
    @MethodSource("cells")
    void doesWhatTheTableSays(Cell cell) {
        assertThat(PaymentTransitions.of(cell.from(), cell.trigger())).isEqualTo(cell.expected());
    }

    @Test
    void tableHasEveryCell() {
        assertThat(cells().map(cell -> cell.from() + " " + cell.trigger()).distinct())
                .hasSize(PaymentStatus.values().length * PaymentTrigger.values().length);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void ignoresWhatHasJustMovedIt(Cell cell) {
        if (cell.expected() instanceof Transition.Move(PaymentStatus to)) {
            assertThat(PaymentTransitions.of(to, cell.trigger())).isEqualTo(new Transition.Ignored());
        }
    }
}
