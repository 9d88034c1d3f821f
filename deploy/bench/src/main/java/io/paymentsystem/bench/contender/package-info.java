/** Who is measured: the choreography, the monolith in its forms, and the floors below which nobody can be. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.bench.contender;
