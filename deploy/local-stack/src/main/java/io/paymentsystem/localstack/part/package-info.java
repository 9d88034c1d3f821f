/** The parts of the stack as data: how each is launched, when it is ready, and what it needs. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.localstack.part;
