package io.paymentsystem.reconciliation.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** As much of a stream as has to be looked at before it is let go, and never more than that and a block. */
final class ByteWindow {

    private static final int BLOCK_BYTES = 8 * 1024;

    private final InputStream source;
    private final byte[] buffer;
    private int start;
    private int end;

    /** @param aheadMax how many bytes may be looked at before any are dropped */
    ByteWindow(InputStream source, int aheadMax) {
        this.source = source;
        this.buffer = new byte[aheadMax + BLOCK_BYTES];
    }

    /** Whether the stream has a byte at an offset from here; waits for it. */
    boolean has(int offset) throws IOException {
        while (start + offset >= end) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** The byte at an offset that {@link #has} has said to be there. */
    byte at(int offset) {
        return buffer[start + offset];
    }

    /** The next bytes as they stand in the window; good until the next call. */
    ByteBuffer first(int length) {
        return ByteBuffer.wrap(buffer, start, length);
    }

    void drop(int length) {
        start += length;
    }

    /** Drops everything up to that byte, and it too; without it, everything. */
    void dropThrough(byte last) throws IOException {
        while (has(0)) {
            if (buffer[start++] == last) {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = source.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }
}
