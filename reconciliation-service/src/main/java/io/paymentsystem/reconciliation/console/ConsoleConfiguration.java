package io.paymentsystem.reconciliation.console;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    private final ForeignOrigins foreignOrigins;

    ConsoleConfiguration(ForeignOrigins foreignOrigins) {
        this.foreignOrigins = foreignOrigins;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(foreignOrigins);
    }
}
