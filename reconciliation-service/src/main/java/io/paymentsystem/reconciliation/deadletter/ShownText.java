package io.paymentsystem.reconciliation.deadletter;

import io.paymentsystem.messaging.StorableText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes of a record as text that can be stored and shown: whatever they are, bounded, and without a paymentKey. */
final class ShownText {

    /** Most characters of a value; a longer one is no event. */
    static final int VALUE_MAX = 64 * 1024;

    private static final int HEADER_MAX = 4 * 1024;
    private static final int UNSPECIFIC_MAX = 300;

    /**
     * A secret is one also where its quotes were forgotten, never closed, of another kind, or escaped since the whole was put into quotes.
     * None and an empty one are no secret.
     */
    private static final Pattern PAYMENT_KEY = Pattern.compile("""
            (?ix) (paymentKey [\\\\"'\\s]* [:=] \\s*) (?! null\\b | "" | '')
            ( "(?:[^"\\\\]|\\\\.)*+"? | '(?:[^'\\\\]|\\\\.)*+'? | \\\\++"[^"]*+"? | [^\\s,}\\]]++ )""");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}");

    private ShownText() {
    }

    static @Nullable String ofKey(byte @Nullable [] key) {
        return key == null ? null : cut(masked(text(key)), HEADER_MAX);
    }

    static @Nullable String ofValue(byte @Nullable [] value) {
        return value == null ? null : cut(masked(text(value)), VALUE_MAX);
    }

    /** Any text without a paymentKey. One that is a JSON text stays one, so that what can be read can still be read. */
    static String masked(String text) {
        return PAYMENT_KEY.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(found.group(1) + (isWholeText(found.group(2)) ? "\"***\"" : "***")));
    }

    private static boolean isWholeText(String secret) {
        return secret.length() > 1 && secret.startsWith("\"") && secret.endsWith("\"");
    }

    /** Spring Kafka writes numbers as they are in memory. */
    static String ofHeader(String name, byte @Nullable [] value) {
        if (value == null) {
            return "";
        }
        if (value.length <= Long.BYTES && !isText(value) && (name.startsWith("kafka_") || name.startsWith("retry_topic-"))) {
            return new BigInteger(value).toString();
        }
        return cut(isText(value) ? masked(text(value)) : HexFormat.of().formatHex(value), HEADER_MAX);
    }

    /** Words for a person, without what differs from record to record. */
    static String unspecific(String reason) {
        return cut(NUMBER.matcher(UUID.matcher(reason).replaceAll("…")).replaceAll("…"), UNSPECIFIC_MAX);
    }

    /** Never through the middle of a character of two: the half of one cannot be stored. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + "…";
    }

    private static boolean isText(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).chars().noneMatch(c -> c == '\uFFFD' || c < ' ' && !Character.isWhitespace(c));
    }

    private static String text(byte[] bytes) {
        return StorableText.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
