package io.paymentsystem.localstack.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's own process: formats the data folder when it is new, then is {@code kafka.Kafka}, in one JVM to start fast. */
final class Broker {

    private Broker() {
    }

    /** Takes the properties file and the data folder. */
    public static void main(String[] arguments) {
        String properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            format(properties);
        }
        Kafka.main(new String[] {properties});
    }

    private static void format(String properties) {
        String[] command = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties};
        int status = StorageTool.execute(command, System.out);
        if (status != 0) {
            System.exit(status);
        }
    }
}
