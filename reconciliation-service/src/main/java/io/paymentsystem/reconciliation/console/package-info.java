/** The operators' console: what all of its pages have in common. */
@NullMarked
package io.paymentsystem.reconciliation.console;

import org.jspecify.annotations.NullMarked;
