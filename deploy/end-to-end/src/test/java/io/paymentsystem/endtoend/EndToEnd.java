package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import io.paymentsystem.endtoend.footing.Footings;
import io.paymentsystem.endtoend.footing.Start;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A test of the whole system, started once for all such tests. {@code -De2e.footing} says where: {@code embedded}, the usual one, as
 * processes without Docker; {@code testcontainers}, with Kafka and PostgreSQL in containers; {@code compose}, all in containers, which is
 * what {@code deploy/e2e.sh} does; {@code external}, whatever serves at the addresses given by {@code e2e.kafka}, {@code e2e.postgres},
 * {@code e2e.enrollment}, {@code e2e.pg-gateway}, {@code e2e.compensation}, {@code e2e.reconciliation} and {@code e2e.simulator}.
 * Test methods may ask for the {@link PaymentSystem} and the {@link Footing}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndToEnd.Started.class)
@interface EndToEnd {

    /** Starts the system when first asked for it and stops it after the last test. */
    final class Started implements ParameterResolver, ExecutionCondition {

        private static final Logger log = LoggerFactory.getLogger(EndToEnd.class);
        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(EndToEnd.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Footings.objection().map(objection -> {
                log.warn("{} is skipped. {}", context.getDisplayName(), objection);
                return ConditionEvaluationResult.disabled(objection);
            }).orElseGet(() -> ConditionEvaluationResult.enabled("the footing can be had"));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == PaymentSystem.class || type == Footing.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(NAMESPACE);
            Footing footing = store.computeIfAbsent(Start.class, _ -> new Start(), Start.class).footing();
            return parameter.getParameter().getType() == Footing.class
                    ? footing
                    : store.computeIfAbsent(PaymentSystem.class, _ -> new PaymentSystem(footing), PaymentSystem.class);
        }
    }
}
