package io.paymentsystem.simulators.pg;

/** How often money was taken and given back, and how much of it, in won. */
record Totals(long captures, long capturedAmount, long refunds, long refundedAmount) {

    static final Totals NONE = new Totals(0, 0, 0, 0);

    Totals plus(Entry entry) {
        return switch (entry.type()) {
            case CAPTURE -> new Totals(captures + 1, capturedAmount + entry.amount(), refunds, refundedAmount);
            case REFUND -> new Totals(captures, capturedAmount, refunds + 1, refundedAmount + entry.amount());
        };
    }
}
