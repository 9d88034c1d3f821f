package io.paymentsystem.localstack;

import io.paymentsystem.localstack.kafka.KafkaPart;
import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.Ports;
import io.paymentsystem.localstack.part.Repository;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.postgres.PostgresPart;
import io.paymentsystem.localstack.process.Commands;
import io.paymentsystem.localstack.service.OwnParts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of parts, each after the parts it needs. */
record Parts(List<Part> all) {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String SIMULATOR = "simulator";
    static final String ENROLLMENT = "enrollment-service";
    static final String PG_GATEWAY = "pg-gateway-service";
    static final String COMPENSATION = "compensation-service";
    static final String RECONCILIATION = "reconciliation-service";

    /** What people may type, in the table's order. */
    static final List<String> NAMES =
            List.of(POSTGRES, KAFKA, SIMULATOR, ENROLLMENT, PG_GATEWAY, COMPENSATION, RECONCILIATION);

    private static final Set<String> INFRASTRUCTURE = Set.of(POSTGRES, KAFKA, SIMULATOR);
    /** Not by the module's name: PostgreSQL keeps role names that start with "pg_" for itself. */
    private static final String GATEWAY_DATABASE = "gateway";
    private static final List<String> DATABASES = List.of("enrollment", GATEWAY_DATABASE, "compensation", "reconciliation");

    static Parts of(Repository repository, StackHome home, Ports ports, JavaProgram java, Commands commands) {
        OwnParts own = new OwnParts(repository, home, ports, java, commands);
        return new Parts(List.of(
                PostgresPart.of(POSTGRES, home, ports.postgres(), DATABASES, commands),
                KafkaPart.of(KAFKA, java, home, ports.kafka(), repository.localStackClassPath()),
                own.simulator(SIMULATOR),
                own.service(ENROLLMENT, ports.enrollment(), "enrollment", INFRASTRUCTURE),
                own.service(PG_GATEWAY, ports.pgGateway(), GATEWAY_DATABASE, INFRASTRUCTURE),
                own.service(COMPENSATION, ports.compensation(), "compensation", INFRASTRUCTURE),
                own.service(RECONCILIATION, ports.reconciliation(), "reconciliation", INFRASTRUCTURE)));
    }

    /**
     * All but the named ones, which are separated by blanks.
     *
     * @throws StackFailure when one of them is no part
     */
    Parts without(String names) {
        List<String> absent = Stream.of(names.split(" +")).filter(Predicate.not(String::isEmpty)).toList();
        absent.stream().filter(Predicate.not(NAMES::contains)).findFirst().ifPresent(name -> {
            throw new StackFailure("STACK_WITHOUT names " + name + ", which is no part; there are " + String.join(", ", NAMES) + ".");
        });
        return new Parts(all.stream().filter(part -> !absent.contains(part.name())).toList());
    }

    Part named(String name) {
        return all.stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new StackFailure("There is no part " + name + " here; there are " + String.join(", ", names()) + "."));
    }

    private List<String> names() {
        return all.stream().map(Part::name).toList();
    }

    /** The named parts and what they need, in the table's order; all of them when none is named. */
    List<Part> withNeeds(Collection<String> names) {
        if (names.isEmpty()) {
            return all;
        }
        List<Part> named = names.stream().map(this::named).toList();
        Set<String> needed = named.stream().flatMap(part -> part.needs().stream()).collect(Collectors.toSet());
        Predicate<Part> wanted = part -> named.contains(part) || needed.contains(part.name());
        return all.stream().filter(wanted).toList();
    }
}
