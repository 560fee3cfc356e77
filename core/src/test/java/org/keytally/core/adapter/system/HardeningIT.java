package org.keytally.core.adapter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.sweep.Canary;

@EnabledOnOs(value = OS.LINUX, disabledReason = "asks /proc")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class HardeningIT {

    private static final List<String> CLOSED =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData");

    @TempDir
    Path folder;

    @Test
    void keepsTheSameUserFromEnvironmentAndMemory() throws IOException {
        try (ProbeProcess probe = ProbeProcess.start(folder, "hard", CLOSED)) {
            assertThat(probe.line()).isEqualTo("YES YES");
            assertThat(probe.line()).isEqualTo("holding ***************");
            assertThat(environment(probe)).contains("Permission denied").doesNotContain(Canary.CORE);
            assertThat(memory(probe)).contains("Permission denied").doesNotContain("opened");
        }
    }

    @Test
    void wouldSeeThemOtherwise() throws IOException {
        try (ProbeProcess probe = ProbeProcess.start(folder, "soft", CLOSED)) {
            assertThat(probe.line()).isEqualTo("soft");
            assertThat(environment(probe)).contains(Canary.CORE);
            assertThat(memory(probe)).contains("opened");
        }
    }

    @Test
    void keepsDebuggingToolsOut() throws IOException {
        try (ProbeProcess probe = ProbeProcess.start(folder, "hard", CLOSED)) {
            probe.line();
            assertThat(attach(probe)).doesNotContain("OpenJDK");
        }
    }

    @Test
    void wouldLetThemInWithoutTheOption() throws IOException {
        List<String> open = List.of("--enable-native-access=ALL-UNNAMED");
        try (ProbeProcess probe = ProbeProcess.start(folder, "soft", open)) {
            probe.line();
            assertThat(attach(probe)).contains("JDK 25");
        }
    }

    @Test
    void startsChildrenAllTheSame() throws IOException {
        try (ProbeProcess probe = ProbeProcess.start(folder, "hard", CLOSED)) {
            probe.line();
            probe.line();
            probe.say("child");
            assertThat(probe.line()).isEqualTo("0");
            assertThat(probe.line()).isEqualTo("child 7");
        }
    }

    private static String environment(ProbeProcess probe) throws IOException {
        return ProbeProcess.asSameUser("cat", "/proc/" + probe.pid() + "/environ");
    }

    private static String memory(ProbeProcess probe) throws IOException {
        return ProbeProcess.asSameUser("sh", "-c", "exec 3< /proc/" + probe.pid() + "/mem && echo opened");
    }

    private static String attach(ProbeProcess probe) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return ProbeProcess.asSameUser(jcmd, String.valueOf(probe.pid()), "VM.version");
    }
}
