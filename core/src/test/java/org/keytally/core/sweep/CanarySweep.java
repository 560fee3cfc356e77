package org.keytally.core.sweep;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The search of everything a test run left behind for traces of a secret.
public final class CanarySweep {

    private final Set<Path> compiledTests;
    private final SweptFile file = new SweptFile();
    private final List<String> hits = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private long files;
    private long bytes;

    /// A sweep that passes over compiled tests.
    ///
    /// @param compiledTests folders of compiled tests and archives of them: there the canary rightly stands in classes
    public CanarySweep(Set<Path> compiledTests) {
        this.compiledTests = new HashSet<>();
        compiledTests.forEach(path -> this.compiledTests.add(path.toAbsolutePath().normalize()));
    }

    /// Arguments: the folder of a module; another folder to look into, or a word that is none; then what are
    /// compiled tests.
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0]).toAbsolutePath().normalize();
        Set<Path> compiledTests = new HashSet<>();
        Stream.of(arguments).skip(2).map(Path::of).forEach(compiledTests::add);
        SweepControl.requireAllFound(Files.createDirectories(module.resolve("target/sweep-control")));
        CanarySweep sweep = new CanarySweep(compiledTests);
        sweep.folder(module.resolve("target"));
        sweep.folder(Path.of(arguments[1]));
        sweep.filesDirectlyIn(module);
        sweep.processesOf(module);
        System.out.println(sweep.summary());
        if (!sweep.hits.isEmpty()) {
            sweep.hits.forEach(hit -> System.out.println("TRACE OF A SECRET: " + hit));
            System.exit(1);
        }
    }

    /// What was found so far.
    public List<String> hits() {
        return List.copyOf(hits);
    }

    String summary() {
        return "Canary sweep: " + files + " files, " + (bytes >> 20) + " MiB, " + hits.size() + " traces, "
                + unread.size() + " unread " + unread;
    }

    /// Looks into every file below a folder.
    public void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder.toAbsolutePath().normalize(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                one(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
                unread.add(path.toString());
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Looks into the files of a folder, such as crash reports and dumps, but not into the folders below.
    public void filesDirectlyIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            paths.forEach(this::one);
        }
    }

    /// Looks at the arguments and the environment of processes that were started by this module and still run.
    public void processesOf(Path module) {
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> Path.of("/proc", String.valueOf(process.pid())))
                .filter(process -> belongsTo(module, process))
                .forEach(process -> {
                    read(process.resolve("environ"));
                    read(process.resolve("cmdline"));
                });
    }

    private static boolean belongsTo(Path module, Path process) {
        try {
            return process.resolve("cwd").toRealPath().startsWith(module)
                    || Files.readString(process.resolve("cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains(module + "/");
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private void one(Path path) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !isCompiledTest(path)) {
            read(path);
        }
    }

    // only classes and archives named exactly; whatever else lies beside them is looked into
    private boolean isCompiledTest(Path path) {
        Path normal = path.toAbsolutePath().normalize();
        return compiledTests.contains(normal)
                || (normal.toString().endsWith(".class") && compiledTests.stream().anyMatch(normal::startsWith));
    }

    private void read(Path path) {
        try {
            hits.addAll(file.sweep(path.toString(), () -> Files.newInputStream(path)));
            files++;
            bytes += Files.size(path);
        } catch (NoSuchFileException gone) {
            // a process or a file that ended meanwhile
        } catch (IOException unreadable) {
            unread.add(path.toString());
        }
    }
}
