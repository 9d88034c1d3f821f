package io.paymentsystem.endtoend;

/** A course that a scenario has opened for itself alone. */
record Course(long id, long price) {
}
