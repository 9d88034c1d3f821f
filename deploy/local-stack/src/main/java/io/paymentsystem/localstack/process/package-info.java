/** Starts processes that outlive us, recognises them later, and ends them. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.localstack.process;
