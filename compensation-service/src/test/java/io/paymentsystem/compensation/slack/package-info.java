/** What Slack is told, word by word. */
@NullMarked
package io.paymentsystem.compensation.slack;

import org.jspecify.annotations.NullMarked;
