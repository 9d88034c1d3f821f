package io.paymentsystem.slack;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Looks for due notifications again and again, in a thread of its own: a slow Slack makes no other scheduled work late, nor the other
 * way round. Its scheduler is no bean, since the application's own would give way to it.
 */
final class SlackSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlackSchedule.class);

    private final SlackSender sender;
    private final SlackSettings settings;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    SlackSchedule(SlackSender sender, SlackSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        var starting = new ThreadPoolTaskScheduler();
        starting.setThreadNamePrefix("slack-");
        // A message that is on its way gets its answer, or it would be sent again after the next start.
        starting.setWaitForTasksToCompleteOnShutdown(true);
        starting.setAwaitTerminationMillis(settings.longestPost().toMillis());
        starting.initialize();
        starting.scheduleWithFixedDelay(this::sendDue, settings.interval());
        scheduler = starting;
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private void sendDue() {
        try {
            sender.sendDue();
        } catch (RuntimeException e) {
            log.warn("Looking for what Slack is to be told failed and is tried again in {}: {}", settings.interval(), e.toString());
        }
    }
}
