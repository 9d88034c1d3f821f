/** The benchmark: the choreography beside two monoliths and two floors, all on this machine, in one run. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.bench;
