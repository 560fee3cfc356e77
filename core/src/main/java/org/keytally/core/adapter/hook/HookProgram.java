package org.keytally.core.adapter.hook;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.keytally.core.domain.hook.HookEnd;

/// Starts the program of a hook, gives it what it is told on standard input, and ends it when its time is over.
final class HookProgram {

    // Variables with secrets in them are many; those that every program needs are few.
    private static final Set<String> PASSED_ON = Set.of(
            "PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR", "DISPLAY", "WAYLAND_DISPLAY",
            "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "SYSTEMROOT", "USERPROFILE", "APPDATA", "TEMP", "TMP",
            "PATHEXT", "COMSPEC");

    private final Map<String, String> environment;
    private final Duration longest;

    HookProgram(Map<String, String> environment, Duration longest) {
        Map<String, String> passed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        passed.putAll(environment);
        passed.keySet().retainAll(PASSED_ON);
        this.environment = passed;
        this.longest = longest;
    }

    HookEnd run(List<String> arguments, byte[] text) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .directory(new File(System.getProperty("java.io.tmpdir", ".")));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException | IllegalArgumentException missing) {
            // Windows refuses some quotation marks so.
            return new HookEnd(HookEnd.Kind.NOT_STARTED, "");
        }
        try {
            tell(process, text);
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return new HookEnd(HookEnd.Kind.TOO_LONG, "");
            }
            return process.exitValue() == 0
                    ? HookEnd.DONE
                    : new HookEnd(HookEnd.Kind.ENDED_BADLY, String.valueOf(process.exitValue()));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    // What is told is shorter than any pipe, so that a program that does not read holds nobody up.
    private static void tell(Process process, byte[] text) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(text);
        } catch (IOException notRead) {
            // A program may end without having read what it was told.
        }
    }
}
