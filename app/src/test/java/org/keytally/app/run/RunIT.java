package org.keytally.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./run is a shell script")
final class RunIT {

    private static final String BUILDING = "Building Keytally …\n";

    private final Path folder;
    private final Checkout checkout;

    RunIT(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.checkout = new Checkout(this.folder.resolve("checkout"));
    }

    @Test
    void buildsOnceAndSaysSo() throws Exception {
        Outcome first = checkout.run();
        Outcome second = checkout.run();

        assertThat(first.errors()).isEqualTo(BUILDING);
        assertThat(second).isEqualTo(new Outcome(0, "\nnull\n" + checkout.path("") + "\n", ""));
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsTheProgramWithoutItsTests() throws Exception {
        checkout.mavenThat("echo \"$@\" >arguments\ncp -r program/lib program/class-path installers/target/");
        checkout.run();

        assertThat(checkout.path("arguments")).hasContent("-B -q -ntp -Dmaven.test.skip=true package");
    }

    @Test
    void readsNothingWhereStandardInputIsClosed() throws Exception {
        checkout.run();
        Path script = checkout.path("closed");
        Files.writeString(script, "#!/bin/sh\nexec ./run <&-\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        assertThat(Checkout.finish(checkout.start(checkout.path(""), script), ""))
                .isEqualTo(new Outcome(0, "\nnull\n" + checkout.path("") + "\n", ""));
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        checkout.run();
        checkout.touch("app/src/main/A.java");
        Outcome outcome = checkout.run();

        assertThat(outcome.errors()).isEqualTo(BUILDING);
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws Exception {
        checkout.run();
        Files.delete(checkout.path("app/src/main/B.java"));
        checkout.touch("app/src/main");
        checkout.run();

        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceChangedDuringTheBuild() throws Exception {
        checkout.mavenThat(
                "cp -r program/lib program/class-path installers/target/\nsleep 1.1\ntouch app/src/main/A.java");
        checkout.run();
        checkout.run();

        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void makesTheCacheAnewWithEachBuild() throws Exception {
        checkout.trainForReal();
        checkout.run();
        Path cache = checkout.path("installers/target/keytally.aot");
        Object first = Files.getAttribute(cache, "unix:ino");
        checkout.touch("pom.xml");
        checkout.run();

        assertThat(Files.getAttribute(cache, "unix:ino")).isNotEqualTo(first);
    }

    @Test
    void keepsNoCacheOfAnEarlierBuild() throws Exception {
        checkout.trainForReal();
        checkout.run();
        checkout.trainNever();
        checkout.touch("pom.xml");
        checkout.run();

        assertThat(checkout.path("installers/target/keytally.aot")).doesNotExist();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "asks /proc")
    void usesTheCacheOfCommandsForThem() throws Exception {
        checkout.trainForReal();
        checkout.run("a");

        assertThat(mapped("a")).contains(checkout.path("installers/target/keytally.aot").toString());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "asks /proc")
    void usesTheCacheOfTheWindowForIt() throws Exception {
        checkout.trainForReal();
        checkout.run("a");

        assertThat(mapped()).contains(checkout.path("installers/target/window.aot").toString());
    }

    private String mapped(String... arguments) throws Exception {
        Process process = checkout.start(folder, checkout.path("run"), arguments);
        process.getInputStream().read();
        String mapped = Files.readString(Path.of("/proc/" + process.pid() + "/maps"));
        Checkout.finish(process, "");
        return mapped;
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "asks /proc")
    void sparesAShortCommandTheSecondCompilerAndNoOther() throws Exception {
        checkout.run();

        assertThat(commandLine("keys", "list")).contains("-XX:TieredStopAtLevel=1");
        assertThat(commandLine("scan")).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    private String commandLine(String... arguments) throws IOException, InterruptedException {
        Process process = checkout.start(folder, checkout.path("run"), arguments);
        process.getInputStream().read();
        String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        Checkout.finish(process, "");
        return line;
    }

    @Test
    void startsWithoutAWordWhenTheCacheIsBroken() throws Exception {
        checkout.run();
        Files.writeString(checkout.path("installers/target/keytally.aot"), "broken");

        assertThat(checkout.run("a")).isEqualTo(new Outcome(1, "a\nnull\n" + checkout.path("") + "\n", ""));
    }

    @Test
    void passesArgumentsInputFolderAndExitCode() throws Exception {
        checkout.run();
        Path link = Files.createSymbolicLink(folder.resolve("link to it"), Path.of("checkout/run"));
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Process process = checkout.start(elsewhere, link, "a b", "", "c*", "--d=\"e\"");

        assertThat(Checkout.finish(process, "input\n"))
                .isEqualTo(new Outcome(4, "a b||c*|--d=\"e\"\nnull\n" + elsewhere + "\ninput\n", ""));
    }

    @Test
    void givesTheInputToTheProgramAndNotToTheBuild() throws Exception {
        checkout.mavenThat("cat >/dev/null\ncp -r program/lib program/class-path installers/target/");
        Outcome outcome = Checkout.finish(checkout.start(folder, checkout.path("run"), "a"), "input\n");

        assertThat(outcome.output()).endsWith("\ninput\n");
    }

    @Test
    void worksInAFolderWithASpace() throws Exception {
        Checkout spaced = new Checkout(folder.resolve("a folder"));

        assertThat(spaced.run("a")).isEqualTo(new Outcome(1, "a\nnull\n" + spaced.path("") + "\n", BUILDING));
    }

    @Test
    void worksThroughLinksFromAnotherFolder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Path near = Files.createSymbolicLink(checkout.path("near"), Path.of("run"));
        Path far = Files.createSymbolicLink(elsewhere.resolve("keytally"), near);

        assertThat(Checkout.finish(checkout.start(elsewhere, far, "a"), ""))
                .isEqualTo(new Outcome(1, "a\nnull\n" + elsewhere + "\n", BUILDING));
    }

    @Test
    void showsWhatTheBuildSaidWhenItFails() throws Exception {
        checkout.mavenThat("echo it broke; exit 7");

        assertThat(checkout.run("a")).isEqualTo(new Outcome(1, "", BUILDING + "it broke\n"));
        assertThat(checkout.run("a")).isEqualTo(new Outcome(1, "", BUILDING + "it broke\n"));
    }

    @Test
    void buildsOnceForTwoFirstRuns() throws Exception {
        checkout.mavenThat("sleep 0.5\ncp -r program/lib program/class-path installers/target/");
        Process one = checkout.start(folder, checkout.path("run"), "one");
        Process two = checkout.start(folder, checkout.path("run"), "two");

        assertThat(Checkout.finish(one, "").exitCode()).isEqualTo(1);
        assertThat(Checkout.finish(two, "").exitCode()).isEqualTo(1);
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void takesOverTheLockOfAProcessThatDied() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(checkout.path("installers/target"));
        Files.createSymbolicLink(checkout.path("installers/target/run.lock"), Path.of(Long.toString(dead.pid())));

        assertThat(checkout.run("a").exitCode()).isEqualTo(1);
    }

    @Test
    void becomesTheProgramSoThatSignalsReachIt() throws Exception {
        checkout.run();
        Process process = checkout.start(folder, checkout.path("run"));
        process.getInputStream().read();
        assertThat(process.toHandle().info().command()).hasValueSatisfying(it -> assertThat(it).endsWith("/bin/java"));
        process.toHandle().destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void leavesNothingBehindWhenTheMachineCrashes() throws Exception {
        checkout.run();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Process process = checkout.start(elsewhere, checkout.path("run"));
        process.getInputStream().read();
        new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(elsewhere).isEmptyDirectory();
    }
}
