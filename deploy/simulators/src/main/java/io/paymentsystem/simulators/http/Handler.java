package io.paymentsystem.simulators.http;

/** Answers one kind of request. Called concurrently, each call on a virtual thread of its own, so it may block. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers the request.
     *
     * @throws Refusal when the caller is to be told why not
     */
    Reply handle(Request request);
}
