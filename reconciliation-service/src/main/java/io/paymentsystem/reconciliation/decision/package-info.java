/** What is to be done about a payment, given what we say of it and what the PG says: a table, and nothing that changes anything. */
@NullMarked
package io.paymentsystem.reconciliation.decision;

import org.jspecify.annotations.NullMarked;
