package io.paymentsystem.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where this source code lies: the folder at or above the working directory that has {@code mvnw}. */
public final class Checkout {

    private Checkout() {
    }

    /** The file or folder with this path from the root, whether it exists or not. */
    public static Path file(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst().orElseThrow()
                .resolve(path);
    }
}
