@NullMarked
package io.paymentsystem.reconciliation.decision;

import org.jspecify.annotations.NullMarked;
