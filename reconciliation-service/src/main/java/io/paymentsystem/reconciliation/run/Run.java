package io.paymentsystem.reconciliation.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run: our books against the PG's, once.
 *
 * @param cutoff       what was younger when it started is left to itself; null before
 * @param listedFrom   from when on the PG's own list is read, up to the cutoff; null before it started
 * @param swept        whether all open payments have been taken up
 * @param payments     how many were asked about and answered, each as often as it was
 * @param transactions how many movements of money were read from the PG's own list
 * @param courses      how many courses' seats were audited
 * @param found        discrepancies that were not known before
 * @param repairs      events that were sent to repair
 */
public record Run(
        UUID id, Cause cause, RunState state, Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant endedAt,
        @Nullable Instant cutoff, @Nullable Instant listedFrom, boolean swept,
        int payments, int transactions, int courses, int found, int repairs) {

    /** Why a run began. */
    public enum Cause { START, SCHEDULE, OPERATOR }

    /** How far it is. One run is under way at a time, on all replicas together. */
    public enum RunState { QUEUED, RUNNING, COMPLETED }
}
