package org.keytally.core.adapter.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of this machine, opened by the program each system has for that.
public final class SystemBrowser {

    private static final List<String> OPENERS = List.of("xdg-open", "wslview", "gnome-open", "kde-open");

    private final String system;
    private final Map<String, String> environment;

    public SystemBrowser(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
    }

    /// Opens a page; false where nothing could be started. Whether anybody sees it is not known.
    public boolean open(URI page) {
        Optional<List<String>> opener = opener();
        if (opener.isEmpty()) {
            return false;
        }
        List<String> command = new ArrayList<>(opener.get());
        command.add(page.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    private Optional<List<String>> opener() {
        if (system.startsWith("mac")) {
            return Optional.of(List.of("/usr/bin/open"));
        }
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32.exe", "url.dll,FileProtocolHandler"));
        }
        return OPENERS.stream().flatMap(this::onPath).findFirst().map(program -> List.of(program.toString()));
    }

    private Stream<Path> onPath(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
