package org.keytally.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How the scripts find a JDK 25 beside whatever else is installed.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
final class JdkSearchIT {

    private static final Path SCRIPT = Path.of("../installers/find-jdk").toAbsolutePath().normalize();

    private final Path folder;
    private final Path tools;

    JdkSearchIT(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.tools = Files.createDirectory(this.folder.resolve("tools"));
        Path readlink = Path.of("/usr/bin/readlink");
        Files.createSymbolicLink(
                tools.resolve("readlink"), Files.exists(readlink) ? readlink : Path.of("/bin/readlink"));
    }

    @Test
    void takesTheOneThatJavaHomeNames() throws Exception {
        Path wanted = jdk("a jdk", "25.0.3");

        assertThat(search(SCRIPT, wanted)).isEqualTo(new Outcome(0, wanted + "\n", ""));
    }

    @Test
    void takesTheOneOnThePathThroughALink() throws Exception {
        Path wanted = jdk("on-the-path", "25");
        Files.createSymbolicLink(tools.resolve("java"), wanted.resolve("bin/java"));

        assertThat(search(SCRIPT, folder.resolve("nowhere"))).isEqualTo(new Outcome(0, wanted + "\n", ""));
    }

    @Test
    void passesOverAnOlderOneThatIsTheDefaultAndOneWithoutACompiler() throws Exception {
        Path old = jdk("old", "17.0.15");
        Files.createSymbolicLink(tools.resolve("java"), old.resolve("bin/java"));
        Files.delete(jdk(".jdks/a-runtime", "25.0.1").resolve("bin/javac"));
        Path wanted = jdk(".jdks/b-jdk", "25.0.1");

        assertThat(search(alone(), old)).isEqualTo(new Outcome(0, wanted + "\n", ""));
        assertThat(search(SCRIPT, old).exitCode()).isZero();
    }

    @Test
    void saysInOneSentenceWhatIsMissing() throws Exception {
        Path old = jdk(".jdks/old", "17.0.15");
        Path later = jdk(".jdks/later", "250.1");
        Files.createSymbolicLink(tools.resolve("java"), later.resolve("bin/java"));

        assertThat(search(alone(), old)).isEqualTo(new Outcome(1, "",
                "Keytally needs a JDK 25: install one (https://adoptium.net has it), or let JAVA_HOME name it.\n"));
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (String program : new String[]{"java", "javac"}) {
            Files.createFile(jdk.resolve("bin").resolve(program)).toFile().setExecutable(true);
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /// The script as it is on a machine that has no JDK where systems keep them.
    private Path alone() throws IOException {
        String text = Files.readString(SCRIPT);
        String emptied = text.replace("/usr/lib/jvm/", folder + "/none/").replace("/usr/libexec/", folder + "/none/");
        assertThat(emptied).isNotEqualTo(text);
        return Files.writeString(folder.resolve("find-jdk"), emptied);
    }

    private Outcome search(Path script, Path javaHome) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", ". \"$0\"; find_jdk && echo \"$jdk\"", script.toString());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        return Checkout.finish(builder.start(), "");
    }
}
