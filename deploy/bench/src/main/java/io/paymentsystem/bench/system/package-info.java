/** The processes that are measured: started, stopped, their databases and what they use. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.bench.system;
