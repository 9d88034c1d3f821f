package io.paymentsystem.simulators.behavior;

/** The operations that can be told to misbehave. */
enum Operation {
    CONFIRM, CANCEL, INQUIRY
}
