package io.paymentsystem.compensation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event in every state: where it leads and what is published; a dot is an event that is ignored. */
class LedgerRulesTests {

    private static final String TABLE = """
            event               | RECEIVED       | STARTED        | UNDONE        | NOT_UNDONE     | COMPLETED     | FAILED
            NOTHING_TO_UNDO     | COMPLETED+end  | .              | .             | .              | .             | COMPLETED+end
            ATTEMPT_BEGAN       | STARTED+ask    | STARTED+ask    | .             | STARTED+ask    | .             | STARTED+ask
            ASKED_AGAIN         | STARTED+ask    | STARTED+ask    | .             | STARTED+ask    | COMPLETED+end | STARTED+ask
            ANSWERED_UNDONE     | .              | UNDONE         | .             | UNDONE         | .             | COMPLETED+end
            ANSWERED_NOT_UNDONE | .              | NOT_UNDONE     | .             | .              | .             | .
            ATTEMPT_CONCLUDED   | .              | .              | COMPLETED+end | .              | .             | .
            DEAD_LETTERED       | FAILED+failure | FAILED+failure | COMPLETED+end | FAILED+failure | .             | .
            """;

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @MethodSource("cells")
    void movesAsTheTableSays(LedgerState state, LedgerEvent event, String expected) {
        Move move = LedgerRules.move(state, event);

        assertThat(move.isIgnored() ? "." : move.to() + published(move.effect())).isEqualTo(expected);
        assertThat(move.from()).isEqualTo(state);
    }

    private static String published(Effect effect) {
        return switch (effect) {
            case NONE -> "";
            case ASK_GATEWAY -> "+ask";
            case ANNOUNCE_END -> "+end";
            case ANNOUNCE_FAILURE -> "+failure";
        };
    }

    static Stream<Arguments> cells() {
        List<List<String>> rows = TABLE.lines().map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList();
        List<LedgerState> states = rows.getFirst().stream().skip(1).map(LedgerState::valueOf).toList();
        assertThat(states).containsExactly(LedgerState.values());
        assertThat(rows.stream().skip(1).map(List::getFirst).map(LedgerEvent::valueOf)).containsExactly(LedgerEvent.values());
        return rows.stream().skip(1).flatMap(row -> states.stream().map(state ->
                Arguments.of(state, LedgerEvent.valueOf(row.getFirst()), row.get(1 + states.indexOf(state)))));
    }
}
