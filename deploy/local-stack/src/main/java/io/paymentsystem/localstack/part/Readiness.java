package io.paymentsystem.localstack.part;

/** Tells whether a running part does its work already. */
@FunctionalInterface
public interface Readiness {

    /** Asks once; answers within about a second, never throws because the part is not there yet. */
    boolean isReady(long pid);
}
