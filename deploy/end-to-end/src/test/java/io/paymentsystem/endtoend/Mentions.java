package io.paymentsystem.endtoend;

import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out whether a text, such as a record's value, is about any of some payments. */
final class Mentions {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Set<String> ids;

    Mentions(Collection<Payment> payments) {
        ids = payments.stream().map(payment -> payment.id().toString()).collect(Collectors.toSet());
    }

    boolean areIn(String text) {
        return ID.matcher(text).results().map(MatchResult::group).anyMatch(ids::contains);
    }
}
