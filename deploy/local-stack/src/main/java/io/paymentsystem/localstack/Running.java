package io.paymentsystem.localstack;

import io.paymentsystem.localstack.PartStatus.State;
import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.LiveProcess;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What runs at this moment, as the pid files and the parts themselves tell. */
record Running(StackHome home) {

    Optional<LiveProcess> process(Part part) {
        return home.pidFile(part.name()).read();
    }

    boolean isReady(Part part) {
        return status(part).isUp();
    }

    PartStatus status(Part part) {
        int port = part.port().number();
        return process(part)
                .map(process -> new PartStatus(part.name(), OptionalLong.of(process.pid()), state(part, process), port))
                .orElseGet(() -> new PartStatus(part.name(), OptionalLong.empty(), State.DOWN, port));
    }

    List<PartStatus> statuses(List<Part> parts) {
        return InParallel.map(parts, this::status);
    }

    private static State state(Part part, LiveProcess process) {
        return part.readiness().isReady(process.pid()) ? State.UP : State.NOT_READY;
    }
}
