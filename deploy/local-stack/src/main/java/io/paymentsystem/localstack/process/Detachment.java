package io.paymentsystem.localstack.process;

import java.util.List;

/**
 * How a program gets a session of its own, so that neither Ctrl-C nor the end of the terminal reaches it.
 *
 * <p>Linux has {@code setsid}, macOS has Perl, which can do the same; both replace themselves by the program, so the pid stays.
 * Where there is neither, the program is started plainly and shares its starter's Ctrl-C.
 */
final class Detachment {

    private static final List<List<String>> WAYS = List.of(
            List.of("setsid"),
            List.of("perl", "-e", "use POSIX (); POSIX::setsid(); exec { $ARGV[0] } @ARGV or exit 127"));

    private Detachment() {
    }

    static List<String> prefix() {
        return WAYS.stream().filter(way -> SearchPath.contains(way.getFirst())).findFirst().orElse(List.of());
    }
}
