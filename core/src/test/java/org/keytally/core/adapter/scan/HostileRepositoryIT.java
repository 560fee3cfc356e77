package org.keytally.core.adapter.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.guard.SearchOrder.Extent;
import org.keytally.core.sweep.Canary;

class HostileRepositoryIT {

    private static final String KNOWN = "zq7" + Canary.CORE + "-9f3Lm2";
    private static final List<String> COMMANDS = List.of(
            "core.fsmonitor",
            "core.pager",
            "core.editor",
            "core.sshCommand",
            "core.askPass",
            "core.alternateRefsCommand",
            "core.gitProxy",
            "credential.helper",
            "diff.external",
            "diff.evil.command",
            "diff.evil.textconv",
            "filter.evil.clean",
            "filter.evil.smudge",
            "filter.evil.process",
            "gpg.program",
            "pager.diff-tree",
            "pager.ls-files",
            "pager.log",
            "sequence.editor",
            "trailer.evil.command");

    @TempDir
    Path folder;

    private Repository repository;
    private Path mark;

    @BeforeEach
    void make() throws Exception {
        mark = folder.resolve("it-ran");
        repository = Repository.make(folder.resolve("repository"));
        repository.write("a", KNOWN);
        repository.commit("One");
        repository.write("a", KNOWN + "\nmore");
        repository.commit("Two");
        repository.write(".gitattributes", "* diff=evil filter=evil\n");
        repository.write("new", KNOWN);
    }

    @Test
    void runsNothing() throws Exception {
        Path script = script(folder.resolve("evil"));
        for (String hook : List.of("post-index-change", "pre-commit", "reference-transaction", "post-checkout")) {
            script(repository.folder().resolve(".git/hooks").resolve(hook));
        }
        repository.git("update-index", "--force-remove", "a");
        Files.deleteIfExists(mark);
        for (String name : COMMANDS) {
            repository.git("config", name, script.toString());
        }
        repository.git("config", "log.showSignature", "true");
        repository.git("config", "core.hooksPath", repository.folder().resolve(".git/hooks").toString());
        searchAll();
        assertThat(mark).doesNotExist();
        // the trap does work
        runAsAnyoneWould();
        assertThat(mark).exists();
    }

    @Test
    void fetchesNothingThatIsMissing() throws Exception {
        Path script = script(folder.resolve("evil"));
        repository.git("config", "extensions.partialClone", "evil");
        repository.git("config", "core.repositoryFormatVersion", "1");
        repository.git("config", "remote.evil.url", "ext::" + script + " %S");
        repository.git("config", "remote.evil.promisor", "true");
        repository.git("config", "protocol.ext.allow", "always");
        String blob = repository.git("rev-parse", "HEAD:a");
        Path object =
                repository.folder().resolve(".git/objects").resolve(blob.substring(0, 2)).resolve(blob.substring(2));
        Files.delete(object);
        Searching searching = Searching.of(repository.folder(), Extent.HISTORY, KNOWN);
        assertThat(searching.report().unread()).containsExactly("a");
        assertThat(mark).doesNotExist();
        new ProcessBuilder("git", "-C", repository.folder().toString(), "cat-file", "-p", blob)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(mark).exists();
    }

    private void searchAll() throws Exception {
        for (Extent extent : Extent.values()) {
            Searching searching = Searching.of(repository.folder(), extent, KNOWN);
            assertThat(searching.report().unread()).isEmpty();
        }
    }

    private void runAsAnyoneWould() throws Exception {
        Process process = new ProcessBuilder("git", "-C", repository.folder().toString(), "status")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
    }

    private Path script(Path path) throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\necho ran >> '" + mark + "'\nexit 1\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return path;
    }
}
