package org.keytally.core.adapter.exec;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.guard.ChildEnd;
import org.keytally.core.domain.guard.ChildEnd.Cause;
import org.keytally.core.domain.guard.ChildEnd.Exited;
import org.keytally.core.domain.guard.ChildEnd.NotStarted;
import org.keytally.core.domain.guard.Disguises;

/// A program run with one secret in one variable of its environment, before the person who asked for it.
public final class ChildProcess {

    /// What opens the sealed file is no business of the child.
    private static final List<String> OURS_ALONE =
            List.of("KEYTALLY_PASSPHRASE_FILE", "KEYTALLY_NEW_PASSPHRASE_FILE", "KEYTALLY_RECOVERY_FILE");

    // The pipe of a child that left another program behind does not end. What that one prints later is not waited for;
    // what the child printed itself is carried by then, on a machine under any load.
    private static final long LAST_WORDS_NANOS = TimeUnit.SECONDS.toNanos(2);

    // the only trace of the cause that Java gives
    private static final Pattern ERROR = Pattern.compile("error[:=] ?([0-9]{1,4})");
    private static final int ARGUMENTS_TOO_LONG = 7;
    private static final int NO_FORMAT = 8;
    private static final int NO_PERMISSION = 13;

    private final OutputStream output;
    private final OutputStream errors;

    /// A way to run programs that print to these streams where they are masked.
    ///
    /// @param output takes what the child prints where it is masked; should fail where nobody reads, as files do
    public ChildProcess(OutputStream output, OutputStream errors) {
        this.output = output;
        this.errors = errors;
    }

    /// Runs the program to its end; an interrupt ends it first. The secret stays the caller's to close.
    public ChildEnd run(Child child) throws InterruptedException {
        byte[] secret = child.secret().reveal();
        try {
            return isFit(secret) ? run(child, secret) : new NotStarted(Cause.UNFIT_SECRET);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private ChildEnd run(Child child, byte[] secret) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(child.arguments()).redirectInput(Redirect.INHERIT);
        if (!child.isMasked()) {
            builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        }
        String path = String.valueOf(builder.environment().get("PATH"));
        builder.environment().keySet().removeAll(OURS_ALONE);
        builder.environment().put(child.variable(), new String(secret, StandardCharsets.UTF_8));
        Optional<SignalRelay> relay = SignalRelay.open();
        try {
            Process process = builder.start();
            builder.environment().remove(child.variable());
            relay.ifPresent(opened -> opened.to(process));
            return await(process, child.isMasked(), secret);
        } catch (IOException failed) {
            return new NotStarted(cause(child.arguments().getFirst(), path, String.valueOf(failed.getMessage())));
        } finally {
            relay.ifPresent(SignalRelay::close);
        }
    }

    private ChildEnd await(Process process, boolean isMasked, byte[] secret) throws InterruptedException {
        try {
            return isMasked ? awaitMasked(process, secret) : new Exited(process.waitFor());
        } catch (InterruptedException interrupted) {
            process.destroy();
            throw interrupted;
        }
    }

    private ChildEnd awaitMasked(Process process, byte[] secret) throws InterruptedException {
        Pump first = new Pump(process.getInputStream(), new Masker(Disguises.of(secret), output));
        Pump second = new Pump(process.getErrorStream(), new Masker(Disguises.of(secret), errors));
        Thread firstThread = Thread.ofPlatform().daemon().name("child output").start(first);
        Thread secondThread = Thread.ofPlatform().daemon().name("child errors").start(second);
        int code = process.waitFor();
        long ended = System.nanoTime();
        await(firstThread, first, ended);
        await(secondThread, second, ended);
        return new Exited(code);
    }

    private static void await(Thread thread, Pump pump, long ended) throws InterruptedException {
        while (thread.isAlive() && !pump.hasWaitedSince(ended, LAST_WORDS_NANOS)) {
            thread.join(10);
        }
    }

    private static boolean isFit(byte[] secret) {
        boolean isWide = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
        for (byte value : secret) {
            if (value == 0 || (value < 0 && !isWide)) {
                return false;
            }
        }
        return true;
    }

    private static Cause cause(String program, String path, String message) {
        Matcher number = ERROR.matcher(message);
        int error = number.find() ? Integer.parseInt(number.group(1)) : 0;
        if (error == ARGUMENTS_TOO_LONG) {
            return Cause.TOO_LARGE;
        }
        List<Path> places = program.contains(File.separator)
                ? List.of(Path.of(program))
                : Arrays.stream(path.split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder.isEmpty() ? "." : folder).resolve(program))
                        .toList();
        if (places.stream().noneMatch(Files::exists)) {
            return Cause.NOT_FOUND;
        }
        boolean isProgram = places.stream().anyMatch(place -> Files.isRegularFile(place) && Files.isExecutable(place));
        return isProgram && error != NO_FORMAT && error != NO_PERMISSION ? Cause.FAILED : Cause.NOT_EXECUTABLE;
    }
}
