package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFileTests {

    private static final String SWITCH = "docs.write";

    private final boolean writesElsewhere = GeneratedFile.written();
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nothingIsWrittenUnlessSaid() {
        System.setProperty(SWITCH, "false");
        file = folder.resolve("chart.svg");
    }

    @AfterEach
    void backToWhatTheBuildSays() {
        System.setProperty(SWITCH, Boolean.toString(writesElsewhere));
    }

    @Test
    void differingFileFailsAndStaysAsItIs() throws IOException {
        Files.writeString(file, "old");

        assertThatThrownBy(() -> generated().says("new")).isInstanceOf(AssertionError.class).hasMessageContaining("-Ddocs.write=true");
        assertThat(file).hasContent("old");
    }

    @Test
    void missingFileFailsAndSaysHowToWriteIt() {
        assertThatThrownBy(() -> generated().says("new")).isInstanceOf(AssertionError.class).hasMessageContaining("-Ddocs.write=true");
        assertThat(file).doesNotExist();
    }

    @Test
    void sameTextPasses() throws IOException {
        Files.writeString(file, "same\n");

        assertThatCode(() -> generated().says("same\n")).doesNotThrowAnyException();
    }

    @Test
    void fileIsWrittenWhereTheSwitchSaysSo() {
        System.setProperty(SWITCH, "true");

        generated().says("new");

        assertThat(file).hasContent("new");
    }

    @Test
    void rootOfTheCheckoutIsFoundFromTheModule() {
        assertThat(Checkout.file("mvnw")).exists();
        assertThat(Checkout.file("common-events/test-support")).isDirectory();
    }

    private GeneratedFile generated() {
        return new GeneratedFile(file.toString());
    }
}
