/** Fast tests, without Spring. */
@NullMarked
package io.paymentsystem.gateway.call;

import org.jspecify.annotations.NullMarked;
