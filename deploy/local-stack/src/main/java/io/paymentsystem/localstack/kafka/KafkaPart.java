package io.paymentsystem.localstack.kafka;

import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.Port;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.StopSignal;
import java.util.Set;

/** Describes the Kafka broker as a part. */
public final class KafkaPart {

    private KafkaPart() {
    }

    /** A broker that runs on the given class path. */
    public static Part of(String name, JavaProgram java, StackHome home, Port port, String classPath) {
        return new Part(name, port, Set.of(),
                new KafkaLaunch(java, port, home.data(name), classPath),
                new KafkaReadiness(port),
                StopSignal.TERM);
    }
}
