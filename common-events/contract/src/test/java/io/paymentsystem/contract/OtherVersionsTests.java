package io.paymentsystem.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An older and a newer version of a service side by side: what each writes, the other reads, or refuses without losing it. */
class OtherVersionsTests {

    @ParameterizedTest
    @EnumSource(Topic.class)
    void readsTheSameEventWhereANewerVersionHasAddedFields(Topic topic) {
        JsonNode later = Schemas.json(Schemas.sample(topic));
        addFields(later);

        assertThat(later.toString()).contains("addedLater");
        assertThat(read(topic, later)).isEqualTo(read(topic, Schemas.json(Schemas.sample(topic))));
    }

    static Stream<Arguments> optionalFields() {
        return fields((schema, field) -> !required(schema).contains(field));
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void readsWhatAnOlderVersionWroteWithoutThatField(Topic topic, String pointer) {
        JsonNode earlier = Schemas.json(Schemas.sample(topic));
        holder(earlier, pointer).remove(name(pointer));

        assertThat(earlier).as("the sample has the field").isNotEqualTo(Schemas.json(Schemas.sample(topic)));
        assertThat(Schemas.violations(Schemas.current(topic), EventCodec.write(read(topic, earlier)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void readsWhatAnOlderVersionWroteWithoutAnyOptionalField(Topic topic) {
        JsonNode earlier = Schemas.json(Schemas.sample(topic));
        optionalFields().filter(field -> field.get()[0] == topic).map(field -> (String) field.get()[1])
                .forEach(pointer -> holder(earlier, pointer).remove(name(pointer)));

        assertThat(Schemas.violations(Schemas.current(topic), EventCodec.write(read(topic, earlier)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void takesTheFirstSampleAndWritesItAsTheFirstVersionReadsIt(Topic topic) {
        assertThat(Schemas.violations(Schemas.current(topic), Schemas.sample(topic))).isEmpty();
        assertThat(Schemas.violations(Schemas.v1(topic), EventCodec.write(read(topic, Schemas.json(Schemas.sample(topic)))))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void hasChangedNothingThatTheFirstVersionCannotLiveWith(Topic topic) {
        assertThat(SchemaChanges.between(Schemas.json(Schemas.v1(topic)), Schemas.json(Schemas.current(topic)))).isEmpty();
    }

    static Stream<Arguments> enums() {
        return fields((schema, field) -> schema.path("properties").path(field).has("enum"));
    }

    /** What is refused so becomes a dead letter; it can be put back once its consumer is of the newer version. */
    @ParameterizedTest
    @MethodSource("enums")
    void refusesAValueThatOnlyANewerVersionKnows(Topic topic, String pointer) {
        JsonNode later = Schemas.json(Schemas.sample(topic));
        holder(later, pointer).put(name(pointer), "ADDED_LATER");

        assertThatThrownBy(() -> read(topic, later)).isInstanceOf(MalformedEventException.class)
                .hasMessageContaining(name(pointer)).hasMessageContaining("ADDED_LATER");
    }

    private interface Which {
        boolean is(JsonNode schema, String field);
    }

    /** Fields of all topics' schemas, however deep, as pointers into the samples. */
    private static Stream<Arguments> fields(Which which) {
        return Arrays.stream(Topic.values()).flatMap(topic -> {
            List<String> pointers = new ArrayList<>();
            collect(Schemas.json(Schemas.current(topic)), "", which, pointers);
            return pointers.stream().map(pointer -> Arguments.of(topic, pointer));
        });
    }

    private static void collect(JsonNode schema, String at, Which which, List<String> found) {
        schema.path("properties").properties().forEach(field -> {
            if (which.is(schema, field.getKey())) {
                found.add(at + "/" + field.getKey());
            }
            collect(field.getValue(), at + "/" + field.getKey(), which, found);
        });
        if (schema.has("items")) {
            collect(schema.path("items"), at + "/0", which, found);
        }
    }

    private static Set<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static ObjectNode holder(JsonNode sample, String pointer) {
        return (ObjectNode) sample.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static void addFields(JsonNode node) {
        node.forEach(OtherVersionsTests::addFields);
        if (node instanceof ObjectNode object) {
            object.putObject("addedLater").put("text", "x").putArray("list").addObject().putNull("nothing");
        }
    }

    private static Event read(Topic topic, JsonNode json) {
        return EventCodec.read(json.toString().getBytes(StandardCharsets.UTF_8), topic.eventType());
    }
}
