package io.paymentsystem.reconciliation.console;

import java.util.Map;

/** What the overview says of dead letters. */
public interface DeadLetterFigures {

    /** How many are open, by their topic; topics without any may be missing. Called every few seconds while somebody looks. */
    Map<String, Long> openByTopic();
}
