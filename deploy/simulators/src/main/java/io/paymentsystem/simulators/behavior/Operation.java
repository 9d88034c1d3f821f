package io.paymentsystem.simulators.behavior;

/** The operations that can be told to misbehave, and the ways to do so that are drawn on their own. */
enum Operation {
    CONFIRM, CANCEL, INQUIRY, CANCEL_REFUSAL
}
