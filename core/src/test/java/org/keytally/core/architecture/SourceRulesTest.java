package org.keytally.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceRulesTest {

    private static final SourceRules OURS = new SourceRules(Path.of("src", "main", "java"));

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(OURS.typesWithoutASentence()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(OURS.packagesWithoutASentence()).isEmpty();
    }

    @Test
    void findsATypeThatDoesNotSayWhatItIs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Mute.java"), """
                package planted;

                // no sentence
                @Deprecated
                public final class Mute {

                    /// An inner one that says what it is.
                    @Deprecated
                    public record Inner() {}
                }
                """);

        assertThat(new SourceRules(folder).typesWithoutASentence()).containsExactly(folder.resolve("Mute.java") + ":5");
    }

    @Test
    void findsAPackageThatDoesNotSayWhatItIsFor(@TempDir Path folder) throws IOException {
        Path mute = Files.createDirectory(folder.resolve("mute"));
        Path halfMute = Files.createDirectory(folder.resolve("half"));
        Files.writeString(mute.resolve("Any.java"), "package mute;");
        Files.writeString(halfMute.resolve("package-info.java"), "/// A sentence.\npackage half;");

        assertThat(new SourceRules(folder).packagesWithoutASentence())
                .containsExactlyInAnyOrder(mute.toString(), halfMute.toString());
    }
}
