package io.paymentsystem.gateway.pg;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An HTTP server that answers everything with the same status and body, or begins to and then falls silent. */
final class CannedServer implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    private CannedServer(int status, String body, int bytesLeftOut) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length + bytesLeftOut == 0 ? -1 : bytes.length + bytesLeftOut);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            if (bytesLeftOut > 0) {
                await();
            }
            exchange.close();
        });
        server.start();
    }

    static CannedServer answering(int status, String body) {
        return new CannedServer(status, body, 0);
    }

    static CannedServer fallingSilentAfter(String beginning) {
        return new CannedServer(200, beginning, 100);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
