package org.keytally.core.adapter.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchOrder.Extent;
import org.keytally.core.sweep.Canary;

class FileSearchIT {

    private static final String KNOWN = "zq7" + Canary.CORE + "-9f3Lm2";

    @TempDir
    Path folder;

    @Test
    void searchesAllFilesOutsideGit() throws Exception {
        write("a.txt", "x\n" + KNOWN);
        write("deep/er/.hidden", KNOWN);
        write("name with\nline \"break\" ü", KNOWN);
        assertThat(Searching.of(folder, Extent.FILES, KNOWN).found())
                .containsExactlyInAnyOrder(
                        "known PLAIN a.txt:2:1",
                        "known PLAIN deep/er/.hidden:1:1",
                        "known PLAIN name with\nline \"break\" ü:1:1");
    }

    @Test
    void searchesOneFile() throws Exception {
        Path file = write("a.txt", KNOWN);
        assertThat(Searching.of(file, Extent.FILES, KNOWN).found()).containsExactly("known PLAIN a.txt:1:1");
    }

    @Test
    void leavesIgnoredFilesOutButForEnvironmentFiles() throws Exception {
        Repository repository = Repository.make(folder);
        repository.write(".gitignore", "ignored/\n.env*\n");
        repository.write("tracked", KNOWN);
        repository.commit("One");
        repository.write("un tracked\n\"ü", KNOWN);
        repository.write("ignored/file", KNOWN);
        repository.write(".env", "KEY=" + KNOWN);
        repository.write("sub/.env.local", "KEY=" + KNOWN);
        assertThat(Searching.of(folder, Extent.FILES, KNOWN).found())
                .containsExactlyInAnyOrder(
                        "known TRACKED tracked:1:1",
                        "known UNTRACKED un tracked\n\"ü:1:1",
                        "known IGNORED .env:1:5",
                        "known IGNORED sub/.env.local:1:5");
    }

    @Test
    void searchesRepositoriesWithinRepositoriesAndFolders() throws Exception {
        Repository outer = Repository.make(folder.resolve("outer"));
        outer.write("a", KNOWN);
        outer.commit("Outer");
        Repository inner = Repository.make(folder.resolve("outer/inner"));
        inner.write("b", KNOWN);
        inner.commit("Inner");
        assertThat(Searching.of(folder, Extent.FILES, KNOWN).found())
                .containsExactlyInAnyOrder("known TRACKED outer/a:1:1", "known TRACKED outer/inner/b:1:1");
    }

    @Test
    void findsSecretsInTheConfigurationOfARepository() throws Exception {
        Repository repository = Repository.make(folder);
        repository.git("remote", "add", "origin", "https://user:" + KNOWN + "@example.org/x.git");
        assertThat(Searching.of(folder, Extent.FILES, KNOWN).found()).hasSize(1).first().asString()
                .contains(".git/config:");
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret"), KNOWN);
        Repository repository = Repository.make(folder.resolve("repository"));
        repository.write("dir/secret", "nothing");
        repository.commit("One");
        Files.delete(repository.folder().resolve("dir/secret"));
        Files.delete(repository.folder().resolve("dir"));
        Files.createSymbolicLink(repository.folder().resolve("dir"), outside);
        Files.createSymbolicLink(repository.folder().resolve("link"), outside.resolve("secret"));
        assertThat(Searching.of(repository.folder(), Extent.FILES, KNOWN).found()).isEmpty();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void opensNoPipe() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor()).isZero();
        assertThat(Searching.of(folder, Extent.FILES, KNOWN).found()).isEmpty();
    }

    @Test
    void searchesSmallBinariesAndCountsLargeOnesItLeavesOut() throws Exception {
        byte[] large = new byte[5 * 1024 * 1024];
        Files.write(folder.resolve("large"), large);
        byte[] small = new byte[1000];
        System.arraycopy(KNOWN.getBytes(StandardCharsets.UTF_8), 0, small, 500, KNOWN.length());
        Files.write(folder.resolve("small"), small);
        Searching searching = Searching.of(folder, Extent.FILES, KNOWN);
        assertThat(searching.found()).containsExactly("known PLAIN small:1:501");
        assertThat(searching.report().skippedBinaries()).isEqualTo(1);
    }

    @Test
    void readsTextOfTwoBytesForEachCharacter() throws Exception {
        Files.write(folder.resolve("le"), ("\ufeffKEY=" + KNOWN).getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("be"), ("\ufeffKEY=" + KNOWN).getBytes(StandardCharsets.UTF_16BE));
        assertThat(Searching.of(folder, Extent.FILES, KNOWN).found())
                .containsExactlyInAnyOrder("known PLAIN le:1:5", "known PLAIN be:1:5");
    }

    @Test
    void countsWhatItCouldNotRead() throws Exception {
        // a name too long to be listed by anybody but root is not needed: a folder without rights is enough
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, java.util.Set.of());
        try {
            Searching searching = Searching.of(folder, Extent.FILES, KNOWN);
            boolean isRoot = Files.isReadable(closed);
            assertThat(searching.report().unread()).isEqualTo(isRoot ? List.of() : List.of("closed"));
        } finally {
            Files.setPosixFilePermissions(
                    closed, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void saysThatThereIsNoSuchPlace() {
        assertThatThrownBy(() -> Searching.of(folder.resolve("none"), Extent.FILES))
                .isInstanceOfSatisfying(SearchException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(SearchException.Kind.NO_SUCH_PLACE));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
