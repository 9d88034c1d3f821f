/** Runs the whole system on this machine: every part a process of its own, started, watched, killed and stopped from here. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.localstack;
