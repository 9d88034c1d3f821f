/** Payments whose fate stays open for long: somebody is told. */
@NullMarked
package io.paymentsystem.gateway.alert;

import org.jspecify.annotations.NullMarked;
