package io.paymentsystem.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a part writes to its standard output and error, over all its starts. */
public record LogFile(Path path) {

    private static final long TAIL_BYTES = 64 * 1024;
    private static final long SIZE_LIMIT_BYTES = 32L * 1024 * 1024;

    /** The last lines, none when there is no log yet. Looks at the last 64 KiB only. */
    public List<String> tail(int lines) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts a log that has grown large aside, to be called before the part starts again; the one put aside before is lost. */
    public void rotate() {
        try {
            if (Files.exists(path) && Files.size(path) > SIZE_LIMIT_BYTES) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
