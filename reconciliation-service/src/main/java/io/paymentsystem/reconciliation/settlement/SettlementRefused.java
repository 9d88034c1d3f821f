package io.paymentsystem.reconciliation.settlement;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A file is not imported; the reason is for a person. What was imported before stays as it is. */
final class SettlementRefused extends ResponseStatusException {

    private SettlementRefused(HttpStatus status, String reason) {
        super(status, reason);
    }

    static SettlementRefused notASettlement(String reason) {
        return new SettlementRefused(HttpStatus.BAD_REQUEST, reason);
    }

    /** The client went away, or paused for too long. */
    static SettlementRefused brokenOff(long lines) {
        return new SettlementRefused(HttpStatus.BAD_REQUEST, "the upload broke off after %d lines".formatted(lines));
    }

    /** The database has lost lines that it had taken, as it does when it crashes. */
    static SettlementRefused lost(long lines) {
        return new SettlementRefused(HttpStatus.SERVICE_UNAVAILABLE,
                "%d lines were lost on the way, upload the file again".formatted(lines));
    }

    static SettlementRefused tooMany(int uploads) {
        return new SettlementRefused(HttpStatus.SERVICE_UNAVAILABLE,
                "%d files are being uploaded, which is as many as may be at a time".formatted(uploads));
    }
}
