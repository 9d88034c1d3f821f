package io.paymentsystem.compensation.slack;

import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SlackConfiguration {

    @Bean
    SlackWebhook slackWebhook(RestClient.Builder builder, SlackSettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build());
        requests.setReadTimeout(settings.readTimeout());
        return new SlackWebhook(builder.requestFactory(requests).build(), settings.webhookUrl());
    }
}
