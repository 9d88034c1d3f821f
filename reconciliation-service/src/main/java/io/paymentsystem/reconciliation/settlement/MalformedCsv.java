package io.paymentsystem.reconciliation.settlement;

/** A record is not one of RFC 4180; the message says why, for a person. */
final class MalformedCsv extends Exception {

    /** Without a stack trace: there may be as many of them as a file has lines. */
    MalformedCsv(String message) {
        super(message, null, false, false);
    }
}
