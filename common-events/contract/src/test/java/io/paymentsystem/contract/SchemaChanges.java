package io.paymentsystem.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a schema has changed that a service of the other version cannot live with, whichever of the two writes and whichever reads. A new
 * field that may be absent and a new value of an enum are all that is allowed.
 */
final class SchemaChanges {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "title", "description");
    private static final Set<String> COMPARED_BY_PART = Set.of("required", "properties", "items", "enum");
    private static final Set<String> CLOSED = Set.of("additionalProperties", "unevaluatedProperties");

    private final List<String> found = new ArrayList<>();

    private SchemaChanges() {
    }

    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new SchemaChanges();
        changes.compare("", before, after);
        return changes.found;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        refuseClosing(at, after);
        required(at, texts(before.path("required")), texts(after.path("required")));
        enumeration(at, before.path("enum"), after.path("enum"));
        constraints(at, before, after);
        before.path("properties").properties().forEach(field -> {
            JsonNode now = after.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                found.add(at + field.getKey() + " is gone");
            } else {
                compare(at + field.getKey() + ".", field.getValue(), now);
            }
        });
        after.path("properties").properties().stream().filter(field -> !before.path("properties").has(field.getKey()))
                .forEach(field -> compare(at + field.getKey() + ".", field.getValue(), field.getValue()));
        if (before.has("items") && after.has("items")) {
            compare(at + "[].", before.path("items"), after.path("items"));
        } else if (before.has("items") != after.has("items")) {
            found.add(at + "items is not what it was");
        }
    }

    private void refuseClosing(String at, JsonNode schema) {
        CLOSED.stream().filter(keyword -> schema.path(keyword).isBoolean() && !schema.path(keyword).asBoolean())
                .forEach(keyword -> found.add(at + keyword + " is false"));
    }

    private void required(String at, Set<String> before, Set<String> after) {
        after.stream().filter(field -> !before.contains(field)).forEach(field -> found.add(at + field + " is required now"));
        before.stream().filter(field -> !after.contains(field)).forEach(field -> found.add(at + field + " is not required any more"));
    }

    private void enumeration(String at, JsonNode before, JsonNode after) {
        if (before.isMissingNode() != after.isMissingNode()) {
            found.add(at + "enum is not what it was");
        }
        Set<String> values = texts(after);
        texts(before).stream().filter(value -> !values.contains(value)).forEach(value ->
                found.add(at + "enum has no " + value + " any more"));
    }

    private void constraints(String at, JsonNode before, JsonNode after) {
        Set<String> keywords = new TreeSet<>();
        keywords.addAll(before.propertyNames());
        keywords.addAll(after.propertyNames());
        keywords.removeAll(ANNOTATIONS);
        keywords.removeAll(COMPARED_BY_PART);
        keywords.removeAll(CLOSED);
        keywords.stream().filter(keyword -> !before.path(keyword).equals(after.path(keyword)))
                .forEach(keyword -> found.add(at + keyword + " is not what it was"));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
