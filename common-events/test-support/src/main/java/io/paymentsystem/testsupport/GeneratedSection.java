package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A part of a document that is rendered from code, between {@code <!-- name -->} and {@code <!-- /name -->}. The build fails when the
 * document does not say what the code does; {@code -Ddocs.write=true} writes it anew.
 */
public record GeneratedSection(String document, String name) {

    /** Holds the document, given by its path from the root of the checkout, to the rendered text. */
    public void says(String rendered) {
        String expected = "\n" + rendered.strip() + "\n";
        if (GeneratedFile.written()) {
            write(expected);
        }
        assertThat(between(file().read())).as("%s of %s, to be written anew with -Ddocs.write=true", name, document).isEqualTo(expected);
    }

    private void write(String expected) {
        String text = file().read();
        file().write(text.substring(0, start(text)) + expected + text.substring(end(text)));
    }

    private String between(String text) {
        return text.substring(start(text), end(text));
    }

    private int start(String text) {
        String mark = "<!-- " + name + " -->";
        assertThat(text).as(document).contains(mark);
        return text.indexOf(mark) + mark.length();
    }

    private int end(String text) {
        return text.indexOf("<!-- /" + name + " -->");
    }

    private GeneratedFile file() {
        return new GeneratedFile(document);
    }
}
