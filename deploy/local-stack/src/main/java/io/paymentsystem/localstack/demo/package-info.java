/** Shows the system at work from the outside: submits payments that end in every status and checks that the sums agree. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.localstack.demo;
