package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A document that as a whole is rendered from code, given by its path from the root of the checkout. The build fails when it does not say
 * what the code does; {@code -Ddocs.write=true} writes it anew.
 */
public record GeneratedFile(String document) {

    /** Whether documents are written instead of only compared. */
    static boolean written() {
        return Boolean.getBoolean("docs.write");
    }

    /** Holds the document to the rendered text. */
    public void says(String rendered) {
        if (written()) {
            write(rendered);
        }
        assertThat(Checkout.file(document)).as("to be written with -Ddocs.write=true").exists();
        assertThat(read()).as("%s, to be written anew with -Ddocs.write=true", document).isEqualTo(rendered);
    }

    String read() {
        try {
            return Files.readString(Checkout.file(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.writeString(Checkout.file(document), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
