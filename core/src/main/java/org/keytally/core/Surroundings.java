package org.keytally.core;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.adapter.sealed.home.Argon2Cost;
import org.keytally.core.adapter.sealed.home.Calibration;

/// The machine and session the program finds itself in; the only place that reads the environment.
///
/// @param guess what one guess of a passphrase that is sealed here shall cost
public record Surroundings(
        Map<String, String> environment,
        String system,
        Path userHome,
        Path temporaryFolder,
        String user,
        String host,
        Supplier<Argon2Cost> guess) {

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /// Those in which a guess costs what this machine is measured to bear.
    public Surroundings(
            Map<String, String> environment,
            String system,
            Path userHome,
            Path temporaryFolder,
            String user,
            String host) {
        this(environment, system, userHome, temporaryFolder, user, host, new Calibration(System::nanoTime));
    }

    /// What this process was started in.
    public static Surroundings present() {
        return new Surroundings(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")).toAbsolutePath(),
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
                System.getProperty("user.name", "unknown"),
                hostName());
    }

    /// The same machine with some variables of a handed-over command in place of this process's.
    public Surroundings with(Map<String, String> variables) {
        Map<String, String> both = new HashMap<>(environment);
        both.keySet().removeIf(name -> name.startsWith("KEYTALLY_"));
        both.putAll(variables);
        return new Surroundings(both, system, userHome, temporaryFolder, user, host, guess);
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /// Where everything is kept unless a person says otherwise.
    public Path usualHome() {
        Optional<String> named = variable("KEYTALLY_HOME");
        if (named.isPresent()) {
            return Path.of(named.get()).toAbsolutePath();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return userHome.resolve("Library/Application Support/Keytally");
        }
        if (name.startsWith("windows")) {
            return variable("APPDATA").map(Path::of).orElse(userHome.resolve("AppData/Roaming")).resolve("Keytally");
        }
        return variable("XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(userHome.resolve(".local/share"))
                .resolve("keytally");
    }

    public Optional<Path> runtimeFolder() {
        return variable("XDG_RUNTIME_DIR").map(Path::of).filter(Path::isAbsolute);
    }

    // Linux tells the name in a file; asking for it by the network loads much, and looks up an address besides.
    private static String hostName() {
        String given = System.getenv("HOSTNAME");
        if (given != null && !given.isBlank()) {
            return given;
        }
        try {
            return Files.readString(HOST_NAME).strip();
        } catch (IOException elsewhere) {
            return networkName();
        }
    }

    private static String networkName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }
}
