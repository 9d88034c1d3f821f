package io.paymentsystem.testsupport;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** The rules that keep the money right, as far as a compiler can see them; every service is held to all of them. */
public final class ArchitectureRules {

    private static final String[] HTTP_CLIENTS = {
        "org.springframework.web.client..", "org.springframework.web.service..", "java.net.http..", "org.springframework.http.client.."};

    private final JavaClasses classes;
    private final String service;

    private ArchitectureRules(String service) {
        this.service = service;
        this.classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(service);
    }

    /** Checks a service's production code against every rule; {@code httpClients} are its only packages that may call over HTTP. */
    public static void hold(String service, String... httpClients) {
        var rules = new ArchitectureRules(service);
        List.of(rules.eventsLeaveThroughTheOutbox(), rules.noServiceKnowsAnother(), rules.onlyTheseCallOverHttp(httpClients),
                        rules.noTransactionCallsOverHttp(), rules.timeAndIdsAreInjected(), rules.oneJackson())
                .forEach(rule -> rule.allowEmptyShould(true).check(rules.classes));
    }

    private ArchRule eventsLeaveThroughTheOutbox() {
        return noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate")
                .orShould().dependOnClassesThat().resideInAPackage("org.apache.kafka.clients.producer..")
                .because("an event that does not leave through the outbox can be lost or be published for a rolled-back change");
    }

    private ArchRule noServiceKnowsAnother() {
        return noClasses().should().dependOnClassesThat(
                        resideInAnyPackage("io.paymentsystem.enrollment..", "io.paymentsystem.gateway..",
                                "io.paymentsystem.compensation..", "io.paymentsystem.reconciliation..")
                                .and(resideOutsideOfPackage(service + "..")))
                .because("services meet on topics only");
    }

    private ArchRule onlyTheseCallOverHttp(String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat().resideInAnyPackage(HTTP_CLIENTS)
                .because("whoever calls over HTTP must know what silence means");
    }

    private ArchRule noTransactionCallsOverHttp() {
        return methods().that().areAnnotatedWith(Transactional.class).or().areDeclaredInClassesThat().areAnnotatedWith(Transactional.class)
                .should(notCallOverHttp())
                .because("a transaction that waits for the network keeps its locks while it waits");
    }

    private static ArchCondition<JavaMethod> notCallOverHttp() {
        var httpClients = resideInAnyPackage(HTTP_CLIENTS);
        return new ArchCondition<>("not call over HTTP") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getCallsFromSelf().stream().filter(call -> httpClients.test(call.getTargetOwner()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
            }
        };
    }

    private ArchRule timeAndIdsAreInjected() {
        return noClasses().should().callMethod("java.time.Instant", "now").orShould().callMethod("java.util.UUID", "randomUUID")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(Thread.class, "sleep", long.class)
                .orShould().accessField(System.class, "out")
                .because("clock and ids are injected, and nothing waits by sleeping");
    }

    private ArchRule oneJackson() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..")
                .because("Jackson 2 is here for Kafka Connect only");
    }
}
