/** What happens when no attempt is left: the failure is recorded and published, and Slack is to be told. */
@NullMarked
package io.paymentsystem.compensation.deadletter;

import org.jspecify.annotations.NullMarked;
