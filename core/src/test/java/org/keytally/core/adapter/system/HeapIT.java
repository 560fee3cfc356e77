package org.keytally.core.adapter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.sweep.Canary;
import org.keytally.core.sweep.CanarySweep;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HeapIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseG1GC"})
    void holdsNoCopyOfASecretThatWasClosed(String collector) throws Exception {
        Path open = Files.createDirectory(folder.resolve("open"));
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Process process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                collector,
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                HeapProbe.class.getName(),
                open.resolve("heap.hprof").toString(),
                closed.resolve("heap.hprof").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        process.getOutputStream().write(("sk-" + Canary.CORE + "-heap").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("output"))).isZero();
        assertThat(traces(open)).as("while open").isNotEmpty();
        assertThat(traces(closed)).as("after it was closed").isEmpty();
    }

    private static List<String> traces(Path dumps) throws IOException {
        CanarySweep sweep = new CanarySweep(Set.of());
        sweep.folder(dumps);
        return sweep.hits();
    }
}
