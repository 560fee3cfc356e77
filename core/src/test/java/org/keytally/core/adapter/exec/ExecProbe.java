package org.keytally.core.adapter.exec;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.guard.ChildEnd;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;

/// A program that runs another with a secret, for tests that send it signals.
final class ExecProbe {

    static final String SECRET = "sk-" + Canary.CORE + "-probe+/=";

    private ExecProbe() {}

    public static void main(String[] arguments) throws InterruptedException {
        boolean isMasked = arguments[0].equals("masked");
        List<String> command = List.of(arguments).subList(1, arguments.length);
        ChildProcess process =
                new ChildProcess(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        try (Secret secret = Secret.ofUtf8(SECRET.getBytes(StandardCharsets.UTF_8))) {
            ChildEnd end = process.run(new Child(command, "PROBE_KEY", secret, isMasked));
            System.exit(end instanceof ChildEnd.Exited exited ? exited.code() : 99);
        }
    }
}
