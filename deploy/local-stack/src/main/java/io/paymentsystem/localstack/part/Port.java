package io.paymentsystem.localstack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** A TCP port on the loopback address, and the environment variable that moves it. */
public record Port(int number, String variable) {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

    /** Refuses numbers that are no port. */
    public Port {
        if (number < 1 || number > 65_535) {
            throw new StackFailure(variable + "=" + number + " is not a port: a number from 1 to 65535 is needed.");
        }
    }

    /** The address as {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + number;
    }

    /** The address as the start of a URL. */
    public String url() {
        return "http://" + address();
    }

    /** Whether a server answers here: somebody accepts connections. */
    public boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", number), (int) CONNECT_LIMIT.toMillis());
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Whether a server could be started here now; both ways are tried, as macOS lets a loopback server share a wildcard's port. */
    public boolean isFree() {
        if (accepts()) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
