/** Fast tests, without Spring. */
@NullMarked
package io.paymentsystem.gateway.payment;

import org.jspecify.annotations.NullMarked;
