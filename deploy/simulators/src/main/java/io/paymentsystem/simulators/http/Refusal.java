package io.paymentsystem.simulators.http;

import java.util.Map;

/** A request that is answered with an error: a status, a code for programs and a message for people. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;

    /** A refusal that reaches the caller as {@code {"code":…,"message":…}} with the given status. */
    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** A refusal of a malformed or incomplete request: 400 INVALID_REQUEST. */
    public static Refusal invalid(String message) {
        return new Refusal(400, "INVALID_REQUEST", message);
    }

    /** The answer that carries this refusal. */
    public Reply.Json reply() {
        return reply(Map.of());
    }

    Reply.Json reply(Map<String, String> headers) {
        return new Reply.Json(status, new Fault(code, String.valueOf(getMessage())), headers);
    }

    private record Fault(String code, String message) {
    }
}
