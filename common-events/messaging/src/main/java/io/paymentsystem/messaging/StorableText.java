package io.paymentsystem.messaging;

/** Text from outside as PostgreSQL can store it: the NUL character, which JSON allows, is not allowed there. */
public final class StorableText {

    private StorableText() {
    }

    /** The text without NUL characters. */
    public static String of(String text) {
        return text.replace("\0", "");
    }
}
