package io.paymentsystem.localstack.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Command lines for JVMs of the same JDK that we run on.
 *
 * <p>They are made for seven processes that start at once on two cores: a small heap, a small collector, and the quick compiler
 * only, which more than halves a service's start. STACK_JVM_OPTIONS comes after that and so can overrule it, for instance with
 * {@code -XX:TieredStopAtLevel=4} where throughput is measured. The JDK's warnings about what Kafka's libraries do
 * are kept out of the logs.
 *
 * @param extraOptions options for every JVM
 * @param classCaches whether JVMs keep what they have loaded for the next one, which then starts the sooner; the first one that
 *         ends in good order writes it, and takes some seconds for that
 */
public record JavaProgram(List<String> extraOptions, boolean classCaches) {

    private static final List<String> USUAL_OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:TrimNativeHeapInterval=60000",
                    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /** Takes the extra options from STACK_JVM_OPTIONS, separated by blanks. STACK_CACHES=skip keeps no classes. */
    public static JavaProgram from(Map<String, String> environment) {
        String extra = environment.getOrDefault("STACK_JVM_OPTIONS", "");
        return new JavaProgram(Stream.of(extra.split(" +")).filter(option -> !option.isEmpty()).toList(),
                !"skip".equals(environment.get("STACK_CACHES")));
    }

    /** The options that keep classes in a file, if they are kept. The JVM itself sees when the file does not fit and makes another. */
    public List<String> cache(Path file) {
        return classCaches
                ? List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:cds*=error", "-Xlog:aot*=error")
                : List.of();
    }

    /** A JVM with this much heap and the given arguments. */
    public List<String> command(int heapMebibytes, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.of(
                Stream.of(java.toString(), "-Xmx" + heapMebibytes + "m"),
                USUAL_OPTIONS.stream(),
                extraOptions.stream(),
                Stream.of(arguments)).flatMap(options -> options).toList();
    }
}
