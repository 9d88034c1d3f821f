/** What the gateway knows of a payment: its states, the rules that move it, and the table that holds it. */
@NullMarked
package io.paymentsystem.gateway.payment;

import org.jspecify.annotations.NullMarked;
