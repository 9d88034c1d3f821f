package io.paymentsystem.localstack;

import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.process.Commands;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Starts parts, each as soon as what it needs is ready, or none: when one fails, or the JVM is interrupted meanwhile, those
 * started here are stopped again. Parts that ran before are left alone.
 */
final class StartingParts {

    private final PartStarter starter;
    private final StoppingParts stopping;
    private final Commands commands;
    private final PrintStream err;

    StartingParts(PartStarter starter, StoppingParts stopping, Commands commands, PrintStream err) {
        this.starter = starter;
        this.stopping = stopping;
        this.commands = commands;
        this.err = err;
    }

    /**
     * Returns when all of the parts are ready. They must be ordered, each after those it needs.
     *
     * @throws StackFailure when one cannot be started
     */
    void start(List<Part> parts) {
        starter.announce(parts);
        try (Interruption interruption = Interruption.undoingWith(this::undoInterrupted)) {
            try {
                await(parts);
            } catch (CompletionException failure) {
                interruption.haltIfBegun();
                undo();
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        }
    }

    private void await(List<Part> parts) {
        CompletableFuture<Object> failed = new CompletableFuture<>();
        Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        for (Part part : parts) {
            CompletableFuture<Void> future = needs(part, ready).thenRunAsync(() -> starter.start(part), Thread::startVirtualThread);
            future.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
            ready.put(part.name(), future);
        }
        CompletableFuture.anyOf(failed, all(new ArrayList<>(ready.values()))).join();
    }

    /** Parts that are needed but not being started here are taken to be ready. */
    private static CompletableFuture<Void> needs(Part part, Map<String, CompletableFuture<Void>> ready) {
        return all(part.needs().stream().map(ready::get).filter(Objects::nonNull).toList());
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    private void undoInterrupted() {
        err.println("Interrupted; stopping what was started.");
        undo();
    }

    private void undo() {
        commands.breakOff();
        stopping.stop(starter.close());
    }
}
