package io.paymentsystem.simulators.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings each request to its handler and each reply to the wire. The first route that matches wins.
 * Every error, an unknown path and a wrong method included, is answered as JSON {@code {"code":…,"message":…}}.
 */
public final class Router implements HttpHandler {

    /** A longer request body is refused with 413. */
    public static final int MAX_BODY_BYTES = 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; all routes are added before the server starts. */
    public Router on(String method, String template, Handler handler) {
        routes.add(new Route(method, template, handler));
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        switch (replyTo(exchange)) {
            case Reply.Json json -> write(exchange, json.status(), "application/json", json.headers(), Json.write(json.body()));
            case Reply.Text text -> write(exchange, text.status(), "text/plain;charset=utf-8", text.headers(),
                    text.body().getBytes(StandardCharsets.UTF_8));
            case Reply.Stream stream -> write(exchange, stream);
            case Reply.HangUp(Duration after) -> {
                Delay.elapse(after);
                exchange.close();
            }
        }
    }

    private Reply replyTo(HttpExchange exchange) throws IOException {
        try {
            return dispatch(exchange);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, () -> exchange.getRequestMethod() + " " + exchange.getRequestURI() + " failed", e);
            return new Refusal(500, "FAILED_INTERNAL_SYSTEM_PROCESSING", "The simulator itself failed: " + e).reply();
        }
    }

    private Reply dispatch(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        List<String> path = Route.segments(exchange.getRequestURI().getRawPath());
        List<String> allowed = new ArrayList<>();
        for (Route route : routes) {
            Map<String, String> variables = route.match(path);
            if (variables != null && route.method().equals(method)) {
                byte[] body = body(exchange);
                String query = exchange.getRequestURI().getRawQuery();
                return route.handler().handle(new Request(variables, query, exchange.getRequestHeaders(), body));
            }
            if (variables != null) {
                allowed.add(route.method());
            }
        }
        return nothingThere(method, exchange.getRequestURI().getPath(), allowed);
    }

    private static Reply nothingThere(String method, String path, List<String> allowed) {
        if (allowed.isEmpty()) {
            return new Refusal(404, "NOT_FOUND", "There is nothing at " + path + ".").reply();
        }
        String methods = String.join(", ", allowed);
        return new Refusal(405, "METHOD_NOT_ALLOWED", path + " does not take " + method + ", use " + methods + ".")
                .reply(Map.of("Allow", methods));
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw new Refusal(413, "PAYLOAD_TOO_LARGE", "The body is longer than " + MAX_BODY_BYTES + " bytes.");
        }
        return body;
    }

    private static void write(HttpExchange exchange, int status, String type, Map<String, String> headers, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        headers.forEach(exchange.getResponseHeaders()::set);
        // A closed exchange frees the connection for the next request; unread bytes of the request body are drained by then.
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Without a length in advance. A body that breaks off is not ended as a whole one is, so the caller can tell. */
    private static void write(HttpExchange exchange, Reply.Stream stream) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", stream.type());
        exchange.sendResponseHeaders(200, 0);
        Writer writer = new BufferedWriter(new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8));
        stream.content().writeTo(writer);
        writer.close();
        exchange.close();
    }
}
