package io.paymentsystem.bench.result;

import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run's result as JSON. */
public final class ResultFile {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultFile() {
    }

    /** Replaces the file. */
    public static void write(RunResult result, Path file) {
        JSON.writeValue(file, result);
    }

    /** Fails when the file is not a result. */
    public static RunResult read(Path file) {
        return JSON.readValue(file, RunResult.class);
    }
}
