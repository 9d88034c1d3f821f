/** The dead-letter desk from a terminal: a client of reconciliation-service. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.deadletters;
