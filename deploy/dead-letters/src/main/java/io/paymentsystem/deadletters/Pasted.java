package io.paymentsystem.deadletters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that can be pasted into a shell, which takes each word as it is. */
final class Pasted {

    private final StringBuilder text;

    Pasted(String command) {
        this.text = new StringBuilder(command);
    }

    /** Adds an option, unless it has no value. */
    Pasted option(String name, @Nullable Object value) {
        return value == null ? this : words(List.of(name, value));
    }

    Pasted words(List<?> words) {
        words.forEach(word -> text.append(' ').append(quoted(word.toString())));
        return this;
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:,@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    String text() {
        return text.toString();
    }
}
