package io.paymentsystem.reconciliation.discrepancy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepairSettings.class)
class DiscrepancyConfiguration {
}
