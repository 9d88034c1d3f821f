package io.paymentsystem.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test of the whole system. It runs on the embedded stack, started once for all such tests, or, with {@code -De2e.footing=external},
 * on whatever serves at the addresses given by {@code e2e.kafka}, {@code e2e.enrollment}, {@code e2e.compensation},
 * {@code e2e.reconciliation}, {@code e2e.simulator} and {@code e2e.postgres}. Test methods may ask for the {@link PaymentSystem} and the {@link Footing}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndToEnd.Started.class)
@interface EndToEnd {

    /** Starts the system when first asked for it and stops it after the last test. */
    final class Started implements ParameterResolver {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(EndToEnd.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == PaymentSystem.class || type == Footing.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(NAMESPACE);
            Footing footing = store.computeIfAbsent(Footing.class, _ -> footing(), Footing.class);
            return parameter.getParameter().getType() == Footing.class
                    ? footing
                    : store.computeIfAbsent(PaymentSystem.class, _ -> new PaymentSystem(footing), PaymentSystem.class);
        }

        private static Footing footing() {
            return switch (System.getProperty("e2e.footing", "embedded")) {
                case "embedded" -> new EmbeddedFooting();
                case "external" -> ExternalFooting.fromProperties();
                case String other -> throw new IllegalArgumentException("e2e.footing is embedded or external, not " + other);
            };
        }
    }
}
