package io.paymentsystem.bench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the report shows them: in English, with no more digits than a measurement deserves. */
final class Numbers {

    static final String NONE = "-";

    private Numbers() {
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With three digits, or all before the point; {@link #NONE} for what cannot be told, such as a rate over no time. */
    static String rounded(double number) {
        return rounded(number, RoundingMode.HALF_UP);
    }

    static String rounded(double number, RoundingMode rounding) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        int decimals = Math.abs(number) < 10 ? 2 : Math.abs(number) < 100 ? 1 : 0;
        return plain(BigDecimal.valueOf(number).setScale(decimals, rounding));
    }

    /** With as many digits as it was written with. */
    static String exact(double number) {
        BigDecimal digits = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain(digits.setScale(Math.max(0, digits.scale()), RoundingMode.UNNECESSARY));
    }

    /** A ratio, such as {@code 2.31×}. */
    static String times(double ratio) {
        return Double.isFinite(ratio) ? rounded(ratio) + "×" : NONE;
    }

    private static String plain(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
    }
}
