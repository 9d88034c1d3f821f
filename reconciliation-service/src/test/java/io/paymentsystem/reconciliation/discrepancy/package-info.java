@NullMarked
package io.paymentsystem.reconciliation.discrepancy;

import org.jspecify.annotations.NullMarked;
