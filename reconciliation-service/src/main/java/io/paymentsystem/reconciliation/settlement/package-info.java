/** Imports the PG's daily settlement files, and matches them with our view and with the PG's own list. */
@NullMarked
package io.paymentsystem.reconciliation.settlement;

import org.jspecify.annotations.NullMarked;
