package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileIT {

    private final Path folder;

    WholeFileIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void leavesWhatStoodThereWhereItBreaks() throws IOException {
        Path file = Files.writeString(folder.resolve("costs.csv"), "before");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WholeFile.write(file, out -> {
            out.write('n');
            throw new IOException("a disk that is full");
        }));

        assertThat(file).hasContent("before");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void writesItWholeAndSaysWhatItHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("costs.csv"), "before");
        int lines = WholeFile.write(file, out -> {
            out.write('n');
            return 1;
        });

        assertThat(lines).isEqualTo(1);
        assertThat(file).hasContent("n");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void writesThroughALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        WholeFile.write(link, out -> {
            out.write('n');
            return 1;
        });

        assertThat(file).hasContent("n");
        assertThat(link).isSymbolicLink();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
