/** What Slack is told of the dead letters on real topics. */
@NullMarked
package io.paymentsystem.reconciliation.deadletter;

import org.jspecify.annotations.NullMarked;
