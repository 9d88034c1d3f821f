package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What no migration may do while an older version of its service may be running, or may have to come back: take away or rename what that
 * version knows, or ask for what it does not write. Expand first; contract when no such version is left.
 */
public final class MigrationRules {

    private static final Pattern NOT_STATEMENTS = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);
    private static final Pattern ALTER_TABLE = Pattern.compile("alter table (?:if exists )?(?:only )?\\S+ (.*)");
    private static final Pattern COMMA_OUTSIDE_PARENTHESES = Pattern.compile(",(?![^(]*\\))");

    private static final List<Pattern> REFUSED_STATEMENTS = Stream.of(
            "drop (?!index\\b|trigger\\b).*", "truncate .*", "alter .*\\brename\\b.*", "do .*").map(Pattern::compile).toList();

    private static final List<Pattern> REFUSED_ACTIONS = Stream.of(
            "drop (?!constraint\\b).*",
            "alter (column )?\\S+ (set data )?type\\b.*",
            "alter (column )?\\S+ set not null",
            "alter (column )?\\S+ drop default",
            "add (?!constraint\\b)(?!.*\\b(default|generated)\\b).*\\bnot null\\b.*").map(Pattern::compile).toList();

    private MigrationRules() {
    }

    /**
     * Checks every migration on the class path, those of the libraries included.
     *
     * @param contracting names of the files that may break the rules, since no version is left that minds, as their authors know
     */
    public static void hold(String... contracting) {
        List<Resource> migrations = migrations();
        assertThat(migrations).extracting(Resource::getFilename)
                .contains(Stream.concat(Stream.of("V1__outbox.sql"), Stream.of(contracting)).toArray(String[]::new));
        assertThat(migrations).filteredOn(migration -> !List.of(contracting).contains(migration.getFilename()))
                .allSatisfy(migration -> assertThat(violations(migration.getContentAsString(StandardCharsets.UTF_8)))
                        .as("what an older version could not live with in %s", migration.getFilename()).isEmpty());
    }

    private static List<Resource> migrations() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements, or actions of an {@code alter table}, that break a rule. */
    static List<String> violations(String sql) {
        List<String> violations = new ArrayList<>();
        Arrays.stream(NOT_STATEMENTS.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT).split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .forEach(statement -> {
                    Matcher alterTable = ALTER_TABLE.matcher(statement);
                    if (breaksOneOf(REFUSED_STATEMENTS, statement)) {
                        violations.add(statement);
                    } else if (alterTable.matches()) {
                        Arrays.stream(COMMA_OUTSIDE_PARENTHESES.split(alterTable.group(1))).map(String::strip)
                                .filter(action -> breaksOneOf(REFUSED_ACTIONS, action)).forEach(violations::add);
                    }
                });
        return violations;
    }

    private static boolean breaksOneOf(List<Pattern> rules, String text) {
        return rules.stream().anyMatch(rule -> rule.matcher(text).matches());
    }
}
