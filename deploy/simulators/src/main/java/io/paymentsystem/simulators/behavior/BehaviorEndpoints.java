package io.paymentsystem.simulators.behavior;

import io.paymentsystem.simulators.http.Json;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import io.paymentsystem.simulators.http.Router;

/**
 * {@code /behavior} and {@code /behavior/{orderId}}. A PUT replaces the whole behavior and starts its draws afresh;
 * {@code DELETE /behavior} clears the behaviors of single payments too. Every answer shows the behavior now in force.
 */
public final class BehaviorEndpoints {

    private final Behaviors behaviors;

    /** Endpoints that set the given behaviors. */
    public BehaviorEndpoints(Behaviors behaviors) {
        this.behaviors = behaviors;
    }

    /** Adds the routes. */
    public void addTo(Router router) {
        router.on("GET", "/behavior", request -> Reply.json(200, behaviors.global()))
                .on("PUT", "/behavior", this::setGlobal)
                .on("DELETE", "/behavior", this::resetAll)
                .on("GET", "/behavior/{orderId}", request -> ofPayment(request.variable("orderId")))
                .on("PUT", "/behavior/{orderId}", this::setOfPayment)
                .on("DELETE", "/behavior/{orderId}", this::resetOfPayment);
    }

    private Reply setGlobal(Request request) {
        behaviors.set(Json.readStrictly(request.body(), Behavior.class));
        return Reply.json(200, behaviors.global());
    }

    private Reply resetAll(Request request) {
        behaviors.reset();
        return Reply.json(200, behaviors.global());
    }

    private Reply ofPayment(String orderId) {
        return Reply.json(200, behaviors.towards(orderId).behavior());
    }

    private Reply setOfPayment(Request request) {
        String orderId = request.variable("orderId");
        behaviors.set(orderId, Json.readStrictly(request.body(), Behavior.class));
        return ofPayment(orderId);
    }

    private Reply resetOfPayment(Request request) {
        String orderId = request.variable("orderId");
        behaviors.reset(orderId);
        return ofPayment(orderId);
    }
}
