@NullMarked
package io.paymentsystem.reconciliation.run;

import org.jspecify.annotations.NullMarked;
