/** The first page: how the system is doing now. */
@NullMarked
package io.paymentsystem.reconciliation.console.overview;

import org.jspecify.annotations.NullMarked;
