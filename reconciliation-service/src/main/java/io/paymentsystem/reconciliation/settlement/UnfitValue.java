package io.paymentsystem.reconciliation.settlement;

/** A field does not hold what its column holds; the message says so, for a person. */
final class UnfitValue extends Exception {

    private static final int EXCERPT_LENGTH = 40;

    /** Without a stack trace: there may be as many of them as a file has lines. */
    UnfitValue(Column column, String value, String wanted) {
        super("%s must be %s, but is '%s'".formatted(column.header(), wanted, excerpt(value)), null, false, false);
    }

    /** Cut, and without what a database or a terminal does not take. */
    private static String excerpt(String value) {
        return value.codePoints().limit(EXCERPT_LENGTH)
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
