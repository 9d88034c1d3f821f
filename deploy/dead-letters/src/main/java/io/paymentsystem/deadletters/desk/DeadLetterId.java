package io.paymentsystem.deadletters.desk;

import java.util.regex.Pattern;

/** A dead letter's id, which is its place: topic, partition and offset, such as {@code compensation.final-dlt/2/17}. */
public record DeadLetterId(String text) {

    private static final Pattern FORM = Pattern.compile("[\\w.-]{1,249}/\\d{1,10}/\\d{1,19}");

    public DeadLetterId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not the id of a dead letter: topic/partition/offset, such as compensation.final-dlt/2/17".formatted(text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
