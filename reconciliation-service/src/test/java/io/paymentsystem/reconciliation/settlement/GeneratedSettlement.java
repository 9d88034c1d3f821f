package io.paymentsystem.reconciliation.settlement;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file as long as one likes that is nowhere as a whole. In each thousand of its lines the first ones are wrong, each in a way of its
 * own, a hundred are refunds, and all others captures.
 */
final class GeneratedSettlement implements Enumeration<InputStream> {

    private static final int LINES_PER_PART = 1_000;

    private final Iterator<String> parts;

    private GeneratedSettlement(Stream<String> parts) {
        this.parts = parts.iterator();
    }

    /** @param lines a multiple of a thousand */
    static InputStream of(int lines) {
        var parts = IntStream.range(0, lines / LINES_PER_PART).mapToObj(GeneratedSettlement::part);
        return new SequenceInputStream(new GeneratedSettlement(Stream.concat(Stream.of(SettlementTest.HEADER + "\n"), parts)));
    }

    private static String part(int part) {
        int first = part * LINES_PER_PART;
        return IntStream.range(first, first + LINES_PER_PART).mapToObj(GeneratedSettlement::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(int number) {
        int kind = number % LINES_PER_PART;
        int order = kind == 4 ? number + 1 : number;
        return String.join(",", hash("transaction " + number).toString().replace("-", ""), hash("order " + order).toString(),
                kind >= 500 && kind < 600 ? "REFUND" : "CAPTURE", kind == 3 ? "49999" : kind == 6 ? "much" : "50000",
                kind == 4 ? "2026-11-22T12:00:01+09:00" : "2026-11-22T12:00:00+09:00", "2026-11-22", "1500");
    }

    /** Spreads keys all over the indexes, as the PG's are. */
    private static UUID hash(String text) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean hasMoreElements() {
        return parts.hasNext();
    }

    @Override
    public InputStream nextElement() {
        return new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
    }
}
