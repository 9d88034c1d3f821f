package io.paymentsystem.localstack.part;

import io.paymentsystem.localstack.process.LaunchPlan;

/** Gets everything ready that a part needs before its process starts, and says how to start it. */
@FunctionalInterface
public interface Launch {

    /** Prepares the part's program, data and settings; called before every start, repeats nothing that is already done. */
    LaunchPlan prepare();
}
