package io.paymentsystem.deadletters;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as options. */
final class Counts {

    private static final String FORM = "\\d{1,9}";

    private Counts() {
    }

    private static int read(String text, int least) {
        if (!text.matches(FORM) || Integer.parseInt(text) < least) {
            throw new TypeConversionException("'%s' is not a whole number from %d to 999999999".formatted(text, least));
        }
        return Integer.parseInt(text);
    }

    /** One or more. */
    static final class Positive implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return read(text, 1);
        }
    }

    /** None or more. */
    static final class NotNegative implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return read(text, 0);
        }
    }
}
