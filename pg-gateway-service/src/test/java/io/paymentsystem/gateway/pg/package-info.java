/** Fast tests, without Spring. */
@NullMarked
package io.paymentsystem.gateway.pg;

import org.jspecify.annotations.NullMarked;
