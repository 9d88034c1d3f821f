/** Speaks with the desk. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.deadletters.desk;
