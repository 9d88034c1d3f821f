package io.paymentsystem.endtoend.footing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine that nobody has at the moment. */
final class FreePorts {

    private FreePorts() {
    }

    /** One for each variable, below those that outgoing connections are given, which could take the port of a part that is down. */
    static Map<String, String> forVariables(List<String> variables) {
        Map<String, String> ports = new HashMap<>();
        PrimitiveIterator.OfInt free =
                ThreadLocalRandom.current().ints(15_000, 30_000).distinct().filter(FreePorts::isFree).iterator();
        variables.forEach(variable -> ports.put(variable, Integer.toString(free.nextInt())));
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
