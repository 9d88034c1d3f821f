package io.paymentsystem.slack;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How Slack is told, under {@code slack}.
 *
 * @param webhookUrl       where an incoming webhook takes messages; a secret
 * @param interval         how often due notifications are looked for
 * @param batchMax         most notifications that are taken at once; 40 is what a grouped message has room for
 * @param groupFrom        from how many on they go out as one message
 * @param lease            how long taken notifications are nobody else's; they are sent again when this process dies meanwhile
 * @param connectTimeout   how long Slack may take to accept a connection
 * @param readTimeout      how long Slack may take to answer
 * @param retryInterval    first pause after a failure; doubles each time
 * @param retryIntervalMax longest such pause
 * @param retryAfterMax    longest pause that is taken on Slack's own word
 * @param refusedMax       longest wait of a notification that Slack refused in every form; begins at twice the first pause, doubles
 */
@ConfigurationProperties("slack")
record SlackSettings(
        URI webhookUrl,
        @DefaultValue("1s") Duration interval,
        @DefaultValue("40") int batchMax,
        @DefaultValue("6") int groupFrom,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("1s") Duration retryInterval,
        @DefaultValue("1m") Duration retryIntervalMax,
        @DefaultValue("1h") Duration retryAfterMax,
        @DefaultValue("1h") Duration refusedMax) {

    private static final int DOUBLINGS_MAX = 30;

    SlackSettings {
        // Said here and without its value: whoever calls it would say it with all of it.
        Assert.isTrue(webhookUrl.getHost() != null,
                "slack.webhook-url has no host; set SLACK_WEBHOOK_URL to the whole address of an incoming webhook");
        Assert.isTrue(batchMax >= 1 && batchMax <= MessageText.LINES_MAX,
                () -> "slack.batch-max must be from 1 to %d, but is %d".formatted(MessageText.LINES_MAX, batchMax));
        Assert.isTrue(groupFrom >= 2, () -> "slack.group-from must be 2 or more, but is " + groupFrom);
        Assert.isTrue(lease.compareTo(connectTimeout.plus(readTimeout)) > 0,
                "slack.lease must be longer than slack.connect-timeout and slack.read-timeout together");
    }

    /** How long it takes at most until a message was taken or counts as not taken. */
    Duration longestPost() {
        return connectTimeout.plus(readTimeout);
    }

    /** How long a notification waits that was refused in every form: always longer than Slack is left in peace, so that others get by. */
    Duration refusedWait(int tries) {
        Duration wait = retryInterval.multipliedBy(1L << Math.min(tries, DOUBLINGS_MAX));
        return wait.compareTo(refusedMax) < 0 ? wait : refusedMax;
    }

    /** Leaves out the webhook's URL: whoever knows it can post. */
    @Override
    public String toString() {
        return "SlackSettings[every " + interval + "]";
    }
}
