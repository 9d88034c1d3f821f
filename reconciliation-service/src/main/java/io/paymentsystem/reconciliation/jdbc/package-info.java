/** What set-based statements have in common. */
@NullMarked
package io.paymentsystem.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
