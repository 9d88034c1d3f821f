package io.paymentsystem.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangesTests {

    private static final String V1 = """
            {"type": "object", "description": "a page", "required": ["id", "rows"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "kind": {"enum": ["A", "B"]},
              "rows": {"type": "array", "items": {"type": "object", "required": ["amount"], "properties": {
                "amount": {"type": "integer", "minimum": 0}}}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[\"id\", \"rows\"] | [\"id\", \"rows\", \"kind\"] | kind is required now",
        "[\"id\", \"rows\"] | [\"id\"] | rows is not required any more",
        "[\"amount\"] | [] | rows.[].amount is not required any more",
        "\"kind\": {\"enum\": [\"A\", \"B\"]}, | `` | kind is gone",
        "\"amount\": {\"type\": \"integer\" | \"amount\": {\"type\": \"string\" | rows.[].amount.type is not what it was",
        ", \"format\": \"uuid\" | `` | id.format is not what it was",
        "\"format\": \"uuid\" | \"format\": \"uuid\", \"maxLength\": 9 | id.maxLength is not what it was",
        "\"minimum\": 0 | \"minimum\": 1 | rows.[].amount.minimum is not what it was",
        "[\"A\", \"B\"] | [\"A\"] | kind.enum has no B any more",
        "\"format\": \"uuid\" | \"format\": \"uuid\", \"enum\": [\"X\"] | id.enum is not what it was",
        "\"required\": [\"id\" | \"additionalProperties\": false, \"required\": [\"id\" | additionalProperties is false",
        "\"items\": {\"type\": \"object\" | \"items\": {\"additionalProperties\": false, \"type\": \"object\" "
            + "| rows.[].additionalProperties is false",
        "\"kind\" | \"new\": {\"type\": \"object\", \"additionalProperties\": false}, \"kind\" | new.additionalProperties is false",
    })
    void findsWhatTheOtherVersionCannotLiveWith(String before, String after, String change) {
        assertThat(V1).contains(before);

        assertThat(changes(V1.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after))))
                .containsExactly(change);
    }

    @Test
    void allowsNewFieldsNewEnumValuesAndOtherWords() {
        assertThat(changes(V1.replace("\"kind\"", "\"new\": {\"type\": \"string\"}, \"kind\"").replace("\"B\"", "\"B\", \"C\"")
                .replace("a page", "a page, or part of one"))).isEmpty();
    }

    private static List<String> changes(String after) {
        return SchemaChanges.between(Schemas.json(V1), Schemas.json(after));
    }
}
