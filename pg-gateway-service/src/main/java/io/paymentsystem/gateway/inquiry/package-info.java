/** Other services' questions about what the PG knows. */
@NullMarked
package io.paymentsystem.gateway.inquiry;

import org.jspecify.annotations.NullMarked;
