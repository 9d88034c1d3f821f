package io.paymentsystem.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signal that makes a part stop in good order. */
public enum StopSignal {

    /** What Java processes take as a request to shut down. */
    TERM,

    /** PostgreSQL's fast shutdown: sessions are ended, data is checkpointed. SIGTERM would wait for every client to leave. */
    INT;

    void sendTo(long pid) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
