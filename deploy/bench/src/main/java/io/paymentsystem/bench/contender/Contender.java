package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.load.Load;
import java.util.Map;

/** Somebody who can be given a load. */
public interface Contender {

    String name();

    /** What has to be known to read the numbers. */
    Map<String, String> settings();

    /** The processes that do the work, by the names that they are shown by; who asks for it comes on top. */
    Map<String, ProcessHandle> processes();

    /** Returns when every payment has ended. */
    Finish run(Load load);
}
