package io.paymentsystem.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas and samples by their topic. What stands under {@code v1} is what was first on the wire, and is never edited. */
final class Schemas {

    static final Path SAMPLES = Path.of("src/test/resources/samples");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {
    }

    static String current(Topic topic) {
        return text(Path.of("src/main/resources/schemas", topic.topicName() + ".json"));
    }

    static String v1(Topic topic) {
        return text(Path.of("src/test/resources/schemas/v1", topic.topicName() + ".json"));
    }

    static String sample(Topic topic) {
        return text(SAMPLES.resolve("v1").resolve(topic.topicName() + ".json"));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static List<Error> violations(String schema, String json) {
        return SCHEMAS.getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
