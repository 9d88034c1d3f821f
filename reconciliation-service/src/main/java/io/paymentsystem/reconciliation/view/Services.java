package io.paymentsystem.reconciliation.view;

import java.util.List;

/** The services by name, in the order in which a payment meets them. */
public final class Services {

    public static final List<String> ALL = List.of(
            "enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service");

    private Services() {
    }
}
