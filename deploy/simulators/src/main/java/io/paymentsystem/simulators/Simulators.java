package io.paymentsystem.simulators;

import com.sun.net.httpserver.HttpServer;
import io.paymentsystem.simulators.behavior.BehaviorEndpoints;
import io.paymentsystem.simulators.behavior.Behaviors;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Router;
import io.paymentsystem.simulators.pg.PaymentGateway;
import io.paymentsystem.simulators.slack.SlackMock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The running simulators. Everything they know is in memory and gone after {@link #close()}. Several can run in one process,
 * each on its own port.
 */
public final class Simulators implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    private final HttpServer server;
    private final ExecutorService executor;
    private final URI uri;

    private Simulators(HttpServer server, ExecutorService executor, URI uri) {
        this.server = server;
        this.executor = executor;
        this.uri = uri;
    }

    /**
     * Starts the simulators; they answer when this returns.
     *
     * @throws SimulatorsNotStarted when the address cannot be listened on, for instance because the port is taken
     */
    public static Simulators start(SimulatorsSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    /** As {@link #start(SimulatorsSettings)}, with a clock of the caller's; latencies pass in real time nevertheless. */
    public static Simulators start(SimulatorsSettings settings, Clock clock) {
        ServerTuning.apply();
        HttpServer server = listen(settings);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(executor);
        server.createContext("/", router(settings, clock));
        server.start();
        return new Simulators(server, executor, URI.create("http://" + settings.host() + ":" + server.getAddress().getPort()));
    }

    /** The address, without a slash at its end. */
    public URI uri() {
        return uri;
    }

    /** Stops at once; requests that are being answered lose their connections. */
    @Override
    public void close() {
        executor.shutdownNow();
        server.stop(0);
    }

    private static HttpServer listen(SimulatorsSettings settings) {
        try {
            return HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), BACKLOG);
        } catch (IOException e) {
            throw new SimulatorsNotStarted("The simulators cannot listen on " + settings.host() + ":" + settings.port() + " ("
                    + e.getMessage() + "): stop the process that holds the port, or set SIMULATORS_PORT or SIMULATORS_HOST.", e);
        }
    }

    private static Router router(SimulatorsSettings settings, Clock clock) {
        Router router = new Router();
        Behaviors behaviors = new Behaviors();
        new PaymentGateway(settings.secretKey(), behaviors, clock).addTo(router);
        new BehaviorEndpoints(behaviors).addTo(router);
        new SlackMock(clock).addTo(router);
        return router.on("GET", "/health", request -> Reply.json(200, Map.of("status", "UP")));
    }
}
