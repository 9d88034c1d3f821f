package io.paymentsystem.simulators;

/**
 * Settings of the JDK's HTTP server, which takes them only from system properties and reads them once, when the first server of
 * the process is created. What the command line sets stays.
 */
final class ServerTuning {

    private ServerTuning() {
    }

    static void apply() {
        // Headers and body leave in two writes; with Nagle's algorithm the second waits up to 40 ms for a delayed acknowledgement.
        setUnlessGiven("sun.net.httpserver.nodelay", "true");
        // By default only 200 idle connections are kept and the others closed after each answer, which under load costs a
        // reconnect per request.
        setUnlessGiven("sun.net.httpserver.maxIdleConnections", "20000");
        // By default an idle connection is closed after 30 s. A client that reuses it in that very moment sees a reset that no
        // behavior asked for, and must take an innocent payment for an unknown one. So let clients be the ones who close.
        setUnlessGiven("sun.net.httpserver.idleInterval", "300");
        // A body that was refused for its length is read to its end, so that the client gets to see the 413 and not a reset.
        setUnlessGiven("sun.net.httpserver.drainAmount", String.valueOf(16 * 1024 * 1024));
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
