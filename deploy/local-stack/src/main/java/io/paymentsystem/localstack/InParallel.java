package io.paymentsystem.localstack;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Asks several things at once. */
final class InParallel {

    private InParallel() {
    }

    /** The answers in the order of the questions, once all are there. */
    static <Q, A> List<A> map(Collection<Q> questions, Function<Q, A> answering) {
        List<CompletableFuture<A>> answers = questions.stream()
                .map(question -> CompletableFuture.supplyAsync(() -> answering.apply(question), Thread::startVirtualThread))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
