package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The home of the demo, made and asked by the program itself, without a keychain and without a passphrase.
final class DemoIT {

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void prepare() throws IOException {
        program = Program.in(folder);
    }

    @Test
    void fillsAHomeBesideTheUsualOne() throws Exception {
        Path demo = folder.resolve("home-demo");
        assertThat(program.run("demo", "--json").json()).isEqualTo(Map.of("home", demo.toString()));

        Said usage = program.run("--home", demo.toString(), "usage", "--days", "90", "--by", "payer", "--json");
        assertThat(usage.list("groups")).extracting(group -> group.get("name"))
                .containsExactlyInAnyOrder("you", "team", "company", "app", "free");
        // Some of its providers bill in their answers.
        assertThat(program.run("--home", demo.toString(), "usage", "--days", "90", "--format", "json").out().lines())
                .filteredOn(line -> line.contains("\"cost_reported_usd\":\""))
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.contains("\"provider\":\"openrouter\""));
        assertThat(program.run("--home", demo.toString(), "audit", "verify", "--json").json())
                .containsEntry("whole", true);
        assertThat(folder.resolve("home")).doesNotExist();

        assertThat(program.run("demo").out()).startsWith("The demo lies in " + demo + " already.\n");
    }

    @Test
    void touchesNoRealHome() throws Exception {
        Program real = Program.sealed(folder);
        real.add("Work");

        Said said = real.run("--home", real.home().toString(), "demo");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("A real home lies in ");
        assertThat(real.run("keys", "list").out()).contains("Work");
    }
}
