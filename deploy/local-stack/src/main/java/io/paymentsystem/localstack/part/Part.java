package io.paymentsystem.localstack.part;

import io.paymentsystem.localstack.process.StopSignal;
import java.util.Set;

/**
 * One part of the stack.
 *
 * @param name what people call it
 * @param port where it serves
 * @param needs the parts that must be ready before it starts, and must not stop before it has stopped
 * @param launch how it is started
 * @param readiness how one knows that it serves
 * @param stopSignal how it is asked to stop
 */
public record Part(String name, Port port, Set<String> needs, Launch launch, Readiness readiness, StopSignal stopSignal) {
}
