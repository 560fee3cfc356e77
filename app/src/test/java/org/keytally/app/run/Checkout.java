package org.keytally.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/// A checkout in a folder of its own: the real scripts, a program that tells what it was given, and a Maven that
/// only counts.
final class Checkout {

    private static final Path REAL = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SCRIPTS =
            List.of("run", "installers/find-jdk", "installers/java-options", "installers/short-commands");

    private final Path root;

    Checkout(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("installers"));
        for (String script : SCRIPTS) {
            Files.copy(REAL.resolve(script), root.resolve(script));
        }
        Files.createDirectories(root.resolve(".mvn"));
        Files.createDirectories(root.resolve("app/src/main"));
        Files.writeString(root.resolve("installers/RefreshJars.java"), "");
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("app/pom.xml"), "");
        Files.writeString(root.resolve("app/src/main/A.java"), "");
        Files.writeString(root.resolve("app/src/main/B.java"), "");
        mavenThat("cp -r program/lib program/class-path installers/target/");
        trainNever();
        makeProgram();
    }

    void trainNever() throws IOException {
        script("installers/train-aot", "");
    }

    /// Training takes longer than all else, so only who asks about the cache has it.
    void trainForReal() throws IOException {
        Files.copy(REAL.resolve("installers/train-aot"), path("installers/train-aot"), REPLACE_EXISTING);
    }

    /// What the stand-in for Maven does after it has counted itself.
    void mavenThat(String does) throws IOException {
        script("mvnw", "echo called >>builds\n" + does + "\n");
    }

    Path path(String name) {
        return root.resolve(name);
    }

    long builds() throws IOException {
        return Files.exists(path("builds")) ? Files.readAllLines(path("builds")).size() : 0;
    }

    /// Sources as if they had been written after the last build, whatever the clock of the file system counts in.
    void touch(String name) throws IOException {
        long built = Files.getLastModifiedTime(path("installers/target/built")).toMillis();
        Files.setLastModifiedTime(path(name), FileTime.fromMillis(built + 2000));
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return finish(start(root, path("run"), arguments), "");
    }

    Process start(Path folder, Path script, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dfrom.outside=true");
        builder.environment().put("_JAVA_OPTIONS", "-Dfrom.outside=true");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dfrom.outside=true");
        Process process = builder.directory(folder.toFile()).start();
        CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return process;
    }

    static Outcome finish(Process process, String input) throws IOException, InterruptedException {
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output, errors);
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(path(name), "#!/bin/sh\n" + text);
        path(name).toFile().setExecutable(true);
    }

    private void makeProgram() throws IOException {
        Path classes = Files.createDirectories(path("program/classes"));
        Path source = path("program/Launcher.java");
        Files.writeString(source, """
                package org.keytally.app;

                public final class Launcher {
                    public static void main(String[] arguments) throws Exception {
                        System.out.println(String.join("|", arguments));
                        System.out.println(System.getProperty("from.outside"));
                        System.out.println(System.getProperty("user.dir"));
                        System.out.print(new String(System.in.readAllBytes()));
                        System.exit(arguments.length);
                    }
                }
                """);
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), source.toString());
        Files.createDirectories(path("program/lib"));
        java.util.spi.ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", path("program/lib/a.jar").toString(), "-C", classes.toString(), ".");
        Files.writeString(path("program/class-path"), "lib/a.jar");
    }
}
