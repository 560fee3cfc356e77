package org.keytally.core.adapter.system;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.keytally.core.sweep.Canary;

/// A probe running in a Java machine of its own, as an ordinary user.
final class ProbeProcess implements AutoCloseable {

    static final String SECRET = "sk-" + Canary.CORE + "-held";

    private final Process process;
    private final BufferedReader in;
    private final OutputStream out;

    private ProbeProcess(Process process) {
        this.process = process;
        this.in = process.inputReader(StandardCharsets.UTF_8);
        this.out = process.getOutputStream();
    }

    /// Starts it in a folder that any user may use, with the secret in its environment and on its standard input.
    static ProbeProcess start(Path folder, String hardness, List<String> options) throws IOException {
        List<String> line = new ArrayList<>(asOrdinaryUser());
        line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        line.addAll(options);
        line.addAll(List.of("-cp", classes(folder).toString(), HardeningProbe.class.getName(), hardness));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.redirectError(folder.resolve("errors.log").toFile());
        builder.environment().put("OPENAI_API_KEY", SECRET);
        ProbeProcess probe = new ProbeProcess(builder.start());
        probe.say(SECRET);
        return probe;
    }

    /// Runs a command as the same ordinary user and returns all it printed.
    static String asSameUser(String... command) throws IOException {
        List<String> line = new ArrayList<>(asOrdinaryUser());
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1))) {
            return String.join("\n", reader.lines().toList());
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    // root may read everything, so that nothing could be proven with it
    private static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
    }

    long pid() {
        return process.pid();
    }

    void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    String line() throws IOException {
        return String.valueOf(in.readLine());
    }

    String rest() throws IOException, InterruptedException {
        String rest = String.join("\n", in.lines().toList());
        process.waitFor();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    // the classes lie where an ordinary user may not go
    private static Path classes(Path folder) throws IOException {
        Path copy = folder.resolve("classes");
        for (Class<?> type : List.of(Hardening.class, HardeningProbe.class)) {
            Path from = Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
            for (String part : List.of("org/keytally/core/adapter/system", "org/keytally/core/domain/key")) {
                copyClasses(from, part, copy);
            }
        }
        open(folder);
        return copy;
    }

    private static void copyClasses(Path from, String part, Path copy) throws IOException {
        if (!Files.isDirectory(from.resolve(part))) {
            return;
        }
        Files.createDirectories(copy.resolve(part));
        try (var files = Files.list(from.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Classes and test classes both have a room's description.
                Path target = copy.resolve(part).resolve(file.getFileName());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void open(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
