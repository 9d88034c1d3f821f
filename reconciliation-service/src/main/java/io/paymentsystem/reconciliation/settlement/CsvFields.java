package io.paymentsystem.reconciliation.settlement;

import java.util.ArrayList;
import java.util.List;

/** Takes one record of RFC 4180 apart, strictly: nothing is guessed where quotes are wrong. */
final class CsvFields {

    private static final char COMMA = ',';
    private static final char QUOTE = '"';

    private final String text;
    private int at;

    private CsvFields(String text) {
        this.text = text;
    }

    /**
     * The fields of a record, without their quotes; always one at least.
     *
     * @param text without its line end
     */
    static List<String> of(String text) throws MalformedCsv {
        return new CsvFields(text).all();
    }

    private List<String> all() throws MalformedCsv {
        List<String> fields = new ArrayList<>();
        fields.add(next());
        while (at < text.length()) {
            if (text.charAt(at++) != COMMA) {
                throw new MalformedCsv("a quoted field goes on after its closing quote");
            }
            fields.add(next());
        }
        return fields;
    }

    private String next() throws MalformedCsv {
        return at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain();
    }

    private String plain() throws MalformedCsv {
        int comma = text.indexOf(COMMA, at);
        String field = text.substring(at, comma < 0 ? text.length() : comma);
        if (field.indexOf(QUOTE) >= 0) {
            throw new MalformedCsv("a field with a quote in it is not quoted");
        }
        at += field.length();
        return field;
    }

    private String quoted() throws MalformedCsv {
        var field = new StringBuilder();
        for (int from = at + 1; ; from = at + 1) {
            at = text.indexOf(QUOTE, from);
            if (at < 0) {
                throw new MalformedCsv("a quote is not closed");
            }
            field.append(text, from, at++);
            if (at == text.length() || text.charAt(at) != QUOTE) {
                return field.toString();
            }
            field.append(QUOTE);
        }
    }
}
