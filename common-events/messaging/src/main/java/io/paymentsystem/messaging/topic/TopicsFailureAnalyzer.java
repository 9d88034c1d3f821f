package io.paymentsystem.messaging.topic;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has a start that fails of its topics end with words for a person, without a stack trace. */
final class TopicsFailureAnalyzer extends AbstractFailureAnalyzer<TopicsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TopicsException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
