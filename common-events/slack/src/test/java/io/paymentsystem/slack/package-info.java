/** What Slack is told, word by word and under faults. */
@NullMarked
package io.paymentsystem.slack;

import org.jspecify.annotations.NullMarked;
