package io.paymentsystem.deadletters;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the desk is, as an option of every command. */
final class DeskAddress {

    private static final Pattern FORM = Pattern.compile("https?://([\\w.-]+|\\[[\\da-fA-F:.]+])(:\\d{1,5})?(/[\\w./-]*)?");

    @Option(names = "--url", paramLabel = "URL", converter = Url.class,
            description = "Where reconciliation-service is; else RECONCILIATION_URL, else http://127.0.0.1:8084.")
    @Nullable URI url;

    /** Reads an address of a server, with or without a slash at its end. */
    static URI of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("'%s' is no address such as http://127.0.0.1:8084".formatted(text));
        }
        return URI.create(text.replaceFirst("/+$", ""));
    }

    /** Reads the option. */
    static final class Url implements ITypeConverter<URI> {

        @Override
        public URI convert(String text) {
            return of(text);
        }
    }
}
