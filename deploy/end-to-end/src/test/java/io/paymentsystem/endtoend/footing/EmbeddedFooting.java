package io.paymentsystem.endtoend;

import io.paymentsystem.localstack.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadLocalRandom;

/** An embedded stack of the suite's own, on free ports and with fresh data, so that it never meets one that a person has running. */
final class EmbeddedFooting implements Footing {

    private static final List<String> PORTS = List.of("KAFKA_PORT", "POSTGRES_PORT", "ENROLLMENT_PORT", "PG_GATEWAY_PORT",
            "COMPENSATION_PORT", "RECONCILIATION_PORT", "SIMULATORS_PORT");

    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final Stack stack;

    EmbeddedFooting() {
        Path folder = Path.of("").toAbsolutePath();
        environment.put("STACK_HOME", folder.resolve("target/stack").toString());
        environment.putAll(freePorts());
        stack = Stack.in(folder, environment, System.out, System.err);
        // An interrupted run closes nothing by itself, and the stack's processes outlive this one.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::down));
        stack.reset();
        stack.up(List.of());
    }

    @Override
    public String kafka() {
        return "127.0.0.1:" + environment.get("KAFKA_PORT");
    }

    @Override
    public String enrollment() {
        return http("ENROLLMENT_PORT");
    }

    @Override
    public String compensation() {
        return http("COMPENSATION_PORT");
    }

    @Override
    public String reconciliation() {
        return http("RECONCILIATION_PORT");
    }

    @Override
    public String simulator() {
        return http("SIMULATORS_PORT");
    }

    @Override
    public String postgres() {
        return "127.0.0.1:" + environment.get("POSTGRES_PORT");
    }

    @Override
    public Optional<PartControl> control() {
        return Optional.of(new PartControl() {
            @Override
            public void kill(String part) {
                stack.kill(part);
            }

            @Override
            public void start(List<String> parts) {
                stack.up(parts);
            }
        });
    }

    @Override
    public void close() {
        stack.down();
    }

    private String http(String port) {
        return "http://127.0.0.1:" + environment.get(port);
    }

    /** Below the ports that outgoing connections are given, or one of those could take the port of a part that is down. */
    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        PrimitiveIterator.OfInt free =
                ThreadLocalRandom.current().ints(15_000, 30_000).distinct().filter(EmbeddedFooting::isFree).iterator();
        PORTS.forEach(port -> ports.put(port, Integer.toString(free.nextInt())));
        return ports;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
