package io.paymentsystem.gateway.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.ListResult;
import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransactionsAnswered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final String NEXT = "n".repeat(64);

    @Test
    void isNotCutHoweverLongOrdinaryTextsAre() {
        PgTransactionsAnswered page = page(Page.ENTRIES_MAX, "o");

        assertThat(Page.cut(page)).isSameAs(page);
        assertThat(bytes(page)).isLessThanOrEqualTo(EventCodec.VALUE_MAX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"주", "\""})
    void isCutWhereTextsAreUnusualAndGoesOnWhereItWasCut(String character) {
        PgTransactionsAnswered whole = page(Page.ENTRIES_MAX, character);

        PgTransactionsAnswered cut = Page.cut(whole);

        List<PgTransaction> seen = new ArrayList<>(cut.transactions());
        assertThat(bytes(whole)).isGreaterThan(EventCodec.VALUE_MAX_BYTES);
        assertThat(bytes(cut)).isBetween(EventCodec.VALUE_MAX_BYTES / 4, EventCodec.VALUE_MAX_BYTES);
        assertThat(seen).isEqualTo(whole.transactions().subList(0, seen.size()));
        assertThat(cut.next()).isEqualTo(seen.getLast().transactionKey());
    }

    @Test
    void refusesToHaveMoreEntriesThanFit() {
        assertThat(Page.requireFitting(Page.ENTRIES_MAX)).isEqualTo(Page.ENTRIES_MAX);
        assertThatIllegalArgumentException().isThrownBy(() -> Page.requireFitting(Page.ENTRIES_MAX + 1))
                .withMessage("gateway.page-max is %d, but must be 1 to %d, so that a page fits into an event".formatted(
                        Page.ENTRIES_MAX + 1, Page.ENTRIES_MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> Page.requireFitting(0));
    }

    private static PgTransactionsAnswered page(int entries, String character) {
        List<PgTransaction> transactions = IntStream.range(0, entries).mapToObj(number -> new PgTransaction(
                "%064d".formatted(number), character.repeat(64), PgTransaction.Kind.CAPTURE, Long.MAX_VALUE, AT)).toList();
        return new PgTransactionsAnswered(new UUID(0, 1), ListResult.LISTED, transactions, NEXT, AT);
    }

    private static int bytes(PgTransactionsAnswered page) {
        return EventCodec.write(page).getBytes(StandardCharsets.UTF_8).length;
    }
}
