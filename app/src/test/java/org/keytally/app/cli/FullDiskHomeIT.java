package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;

/// A home on a disk that is full or turns read-only: a small tmpfs, which only root can mount.
final class FullDiskHomeIT {

    private static final String ANSWER =
            "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}";
    private static final String[] PROMPT =
            {"prompt", "hello", "--model", "gpt-4o-mini", "--no-stream", "--json"};

    @TempDir
    Path mount;

    private boolean isMounted;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/mount")) || Files.isExecutable(Path.of("/bin/mount")))
                .as("there is a mount command")
                .isTrue();
        isMounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", mount.toString()) == 0;
        assumeThat(isMounted).as("a tmpfs may be mounted here (needs root)").isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        if (isMounted) {
            run("umount", "-l", mount.toString());
        }
    }

    @Test
    void refusesOnAFullDiskLosesNothingAndGoesOnWhenThereIsRoom() throws Exception {
        try (CommandHome home = new CommandHome(mount)) {
            assertThat(home.add("Before").code()).isZero();
            Path ballast = fill();

            Said full = home.add("During");

            assertThat(full.code()).isEqualTo(6);
            assertThat(full.err()).contains("full").contains("Make room");
            assertThat(home.run("keys", "list", "--json").list("keys")).hasSize(1);
            assertThat(home.reading(CommandHome.secret("sk-proj-", "new"), "keys", "replace", "Before").code())
                    .isEqualTo(6);
            assertThat(home.key("Before")).containsEntry("last_four", "fore");

            Files.delete(ballast);
            assertThat(home.add("During").code()).isZero();
            assertThat(home.run("audit", "verify").code()).isZero();
        }
        try (CommandHome home = new CommandHome(mount)) {
            assertThat(home.run("keys", "list", "--json").list("keys")).hasSize(2);
            assertThat(home.run("doctor", "--json").list("checks"))
                    .filteredOn(check -> String.valueOf(check.get("name")).startsWith("key "))
                    .allMatch(check -> "ok".equals(check.get("state")));
        }
    }

    @Test
    void sendsNothingThatItCannotWriteDownBefore() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", ANSWER))) {
            try (CommandHome home = new CommandHome(mount)) {
                home.add("Before", "--endpoint", server.base().toString());
                assertThat(home.run(PROMPT).code()).isZero();
                Path ballast = fill();

                // The last block of the journal has room for some more.
                Said full = untilRefused(home);
                int sent = server.seen().size();
                assertThat(full.code()).as(full.out()).isEqualTo(6);
                assertThat(home.run(PROMPT).code()).isEqualTo(6);
                assertThat(server.seen()).hasSize(sent);

                Files.delete(ballast);
                assertThat(home.run(PROMPT).code()).isZero();
                assertThat(server.seen()).hasSize(sent + 1);
            }
            try (CommandHome home = new CommandHome(mount)) {
                assertThat(home.run("audit", "verify").code()).isZero();
                assertThat(home.run("usage", "--json").text("total_requests"))
                        .isEqualTo(String.valueOf(server.seen().size()));
            }
        }
    }

    private static Said untilRefused(CommandHome home) {
        Said said = home.run(PROMPT);
        for (int more = 0; more < 300 && said.code() == 0; more++) {
            said = home.run(PROMPT);
        }
        return said;
    }

    @Test
    void readsButChangesNothingOnAReadOnlyDisk() throws Exception {
        try (CommandHome home = new CommandHome(mount)) {
            home.add("Before");
        }
        try (CommandHome home = new CommandHome(mount)) {
            assertThat(run("mount", "-o", "remount,ro", mount.toString())).isZero();

            assertThat(home.run("keys", "list", "--json").list("keys")).hasSize(1);
            Said refused = home.run("keys", "disable", "Before");
            assertThat(refused.code()).isEqualTo(6);
            assertThat(refused.err()).startsWith("Home is read-only: ");

            assertThat(run("mount", "-o", "remount,rw", mount.toString())).isZero();
            assertThat(home.run("keys", "disable", "Before").code()).isZero();
        }
        assertThat(run("mount", "-o", "remount,ro", mount.toString())).isZero();
        Said program = Program.in(Files.createTempDirectory("program"))
                .with("KEYTALLY_HOME", mount.resolve("home").toString())
                .run("keys", "list");
        assertThat(program.code()).isEqualTo(6);
        assertThat(program.err().lines()).hasSize(2);
    }

    private Path fill() throws IOException {
        Path ballast = mount.resolve("ballast");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
