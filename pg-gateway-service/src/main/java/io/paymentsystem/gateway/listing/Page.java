package io.paymentsystem.gateway.listing;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransactionsAnswered;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How much of the PG's list fits into an event. */
final class Page {

    /** An entry with texts as long as the PG's may be, of letters and digits as they always are in orders of ours. */
    private static final int ENTRY_MAX_BYTES = 250;
    private static final int FRAME_MAX_BYTES = 1_024;

    /** Most entries of a page that is not cut unless texts are unusual. */
    static final int ENTRIES_MAX = (EventCodec.VALUE_MAX_BYTES - FRAME_MAX_BYTES) / ENTRY_MAX_BYTES;

    private Page() {
    }

    static int requireFitting(int pageMax) {
        if (pageMax < 1 || pageMax > ENTRIES_MAX) {
            throw new IllegalArgumentException("gateway.page-max is %d, but must be 1 to %d, so that a page fits into an event".formatted(
                    pageMax, ENTRIES_MAX));
        }
        return pageMax;
    }

    /** The answer as it fits into an event: where texts are unusual, perhaps half of the page, and the next begins where it ends. */
    static PgTransactionsAnswered cut(PgTransactionsAnswered answer) {
        PgTransactionsAnswered cut = answer;
        while (EventCodec.write(cut).getBytes(StandardCharsets.UTF_8).length > EventCodec.VALUE_MAX_BYTES) {
            List<PgTransaction> half = cut.transactions().subList(0, cut.transactions().size() / 2);
            cut = new PgTransactionsAnswered(
                    cut.requestId(), cut.result(), half, half.getLast().transactionKey(), cut.answeredAt());
        }
        return cut;
    }
}
