package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The scan as the hook of a real commit, while another process owns the home and answers for it.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the hook is a shell script")
final class PreCommitIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Program program;
    private Path repository;

    @BeforeEach
    void makeARepositoryWithTheHook() throws Exception {
        program = Program.sealed(folder);
        assertThat(program.reading(CommandHome.secret("sk-proj-", "Work"),
                "keys", "add", "--provider", "openai", "--label", "Work", "--exec").code()).isZero();
        repository = Files.createDirectory(folder.resolve("repository"));
        git("init", "-q");
        Path hook = Files.writeString(repository.resolve(".git/hooks/pre-commit"), "#!/bin/sh\nexec "
                + Program.line("scan", "--staged").stream().map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" "))
                + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        write("nothing yet");
        git("add", ".");
        assertThat(git("commit", "-q", "-m", "one").code()).isZero();
    }

    @Test
    void stopsACommitOfWhatWasNeverStagedByHand() throws Exception {
        Process owner = program.start("", "exec", "--provider", "openai", "--", "sleep", "300");
        try {
            awaitOwner();
            write("key=" + CommandHome.secret("sk-proj-", "Work"));

            Said refused = git("commit", "-q", "-a", "-m", "two");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).contains("config:1:5: one of your keys");
            assertThat(git("rev-list", "--count", "HEAD").out()).isEqualTo("1\n");

            write("key=taken-out");
            assertThat(git("commit", "-q", "-a", "-m", "two").code()).isZero();
            assertThat(git("rev-list", "--count", "HEAD").out()).isEqualTo("2\n");
            assertThat(owner.isAlive()).isTrue();
        } finally {
            owner.descendants().forEach(ProcessHandle::destroyForcibly);
            Program.ended(owner);
        }
    }

    private void awaitOwner() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(program.home().resolve("owner"))) {
            assertThat(Instant.now()).as("an owner is there").isBefore(end);
            Thread.sleep(20);
        }
    }

    private void write(String line) throws IOException {
        Files.writeString(repository.resolve("config"), line + "\n");
    }

    private Said git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        return Program.ended(builder.start());
    }
}
