package io.paymentsystem.reconciliation.settlement;

/** The columns of a settlement file that are read; it may have others. */
enum Column {

    TRANSACTION_KEY("transactionKey"),
    ORDER_ID("orderId"),
    KIND("kind"),
    AMOUNT("amount"),
    TRANSACTION_AT("transactionAt"),
    SETTLED_ON("settledOn"),
    FEE("fee");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    /** Its name in the header line. */
    String header() {
        return header;
    }
}
