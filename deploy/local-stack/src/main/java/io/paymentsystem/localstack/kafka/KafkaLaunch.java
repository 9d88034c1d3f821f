package io.paymentsystem.localstack.kafka;

import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Launch;
import io.paymentsystem.localstack.part.Port;
import io.paymentsystem.localstack.process.LaunchPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the broker's properties and starts it. */
record KafkaLaunch(JavaProgram java, Port port, Path data, String classPath) implements Launch {

    private static final int HEAP_MEBIBYTES = 384;

    @Override
    public LaunchPlan prepare() {
        Path properties = data.resolveSibling(data.getFileName() + ".properties");
        try {
            Files.createDirectories(data);
            Files.writeString(properties, BrokerProperties.text(port, freePort(), data));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return LaunchPlan.of(java.command(HEAP_MEBIBYTES,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp", classPath, Broker.class.getName(), properties.toString(), data.toString()));
    }

    /** The controller is spoken to by its own broker only, so any port will do, a new one on every start. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
