package io.paymentsystem.gateway.pg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A server that misbehaves on its connections as a test wants it to, and remembers what it was sent. */
final class SocketServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);

    private final ServerSocket listening;
    private final Manners manners;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch deserted = new CountDownLatch(1);

    /** What is sent for a request: returns to have the connection kept, throws to have it closed. */
    interface Manners {

        void answer(int request, OutputStream out) throws IOException;
    }

    SocketServer(Manners manners) {
        this.manners = manners;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.execute(this::accept);
    }

    /** Takes what it is asked and says nothing to it. */
    static SocketServer silent() {
        return new SocketServer((_, _) -> { });
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Heads and bodies, in the order of their coming. */
    List<String> requests() {
        return requests;
    }

    /** Waits until some client has closed its connection; false if that takes too long. */
    boolean isDeserted() throws InterruptedException {
        return deserted.await(10, TimeUnit.SECONDS);
    }

    static byte[] ok(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                connections.execute(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            for (String request = read(in); !request.isEmpty(); request = read(in)) {
                requests.add(request);
                manners.answer(requests.size(), connection.getOutputStream());
            }
            deserted.countDown();
        } catch (IOException _) {
            deserted.countDown();
        }
    }

    /** Empty at the end of the connection. */
    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
                int length = LENGTH.matcher(head).results().map(MatchResult::group).map(found -> found.replaceAll("\\D", ""))
                        .mapToInt(Integer::parseInt).findFirst().orElse(0);
                return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        listening.close();
        connections.shutdownNow();
    }
}
