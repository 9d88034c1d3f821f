package io.paymentsystem.deadletters;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A desk that gives the answers it is told, in their order and the last of them for ever, and keeps what it was asked. */
final class GivenDesk implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    private record Answer(int status, String body) {
    }

    /** A request, such as {@code GET /dead-letters?limit=100}. */
    record Asked(String line, String body) {
    }

    GivenDesk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers requests that begin so, of which the longest beginning counts. */
    GivenDesk answers(String beginning, String... bodies) {
        List.of(bodies).forEach(body -> add(beginning, new Answer(200, body)));
        return this;
    }

    GivenDesk refuses(String beginning, int status, String body) {
        add(beginning, new Answer(status, body));
        return this;
    }

    /** Answers so from now on. */
    synchronized void nowAnswers(String beginning, String body) {
        answers.remove(beginning);
        answers(beginning, body);
    }

    private synchronized void add(String beginning, Answer answer) {
        answers.computeIfAbsent(beginning, _ -> new ArrayDeque<>()).add(answer);
    }

    List<String> lines() {
        return asked.stream().map(Asked::line).toList();
    }

    /** The body of the only request that begins so. */
    String bodyOf(String beginning) {
        List<Asked> found = asked.stream().filter(each -> each.line().startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new AssertionError(beginning + " was asked " + found.size() + " times: " + lines());
        }
        return found.getFirst().body();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(new Asked(line, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answerTo(line);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Answer answerTo(String line) {
        return answers.entrySet().stream().filter(each -> line.startsWith(each.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(each -> each.getValue().size() > 1 ? each.getValue().remove() : each.getValue().element())
                .orElse(new Answer(404, "{\"title\":\"Not Found\",\"detail\":\"no answer was given\"}"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
