/** The payment gateway company's API (Toss Payments) and everything that is known about it; no other package sees HTTP. */
@NullMarked
package io.paymentsystem.gateway.pg;

import org.jspecify.annotations.NullMarked;
