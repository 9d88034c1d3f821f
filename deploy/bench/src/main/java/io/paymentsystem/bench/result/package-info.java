/** What a run of the benchmark found, as it is written to {@code result.json}. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.bench.result;
