package io.paymentsystem.slack;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Telling Slack, the same for every service; where it listens stands in {@code slack.properties} and gives way to the application's. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties(SlackSettings.class)
@PropertySource("classpath:io/paymentsystem/slack/slack.properties")
public class SlackAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Notifications slackNotifications(JdbcClient jdbc, Clock clock) {
        return new Notifications(jdbc, clock);
    }

    @Bean
    SlackSender slackSender(JdbcClient jdbc, SlackSettings settings, Clock clock) {
        return new SlackSender(new NotificationRows(jdbc, clock), new SlackWebhook(settings), settings, clock);
    }

    @Bean
    SlackSchedule slackSchedule(SlackSender sender, SlackSettings settings) {
        return new SlackSchedule(sender, settings);
    }
}
