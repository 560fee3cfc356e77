package org.keytally.core;

import java.io.OutputStream;
import java.nio.file.Path;
import org.keytally.core.adapter.exec.ChildProcess;
import org.keytally.core.adapter.handover.SocketOwnership;
import org.keytally.core.adapter.handover.SocketPlaces;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Ownership;
import org.keytally.core.domain.guard.ChildEnd;

/// What is needed of other programs: who owns a home, and starting one with a secret.
public final class Programs {

    private Programs() {}

    /// The ownership of a home by one process at a time.
    public static Ownership ownership(Path home, Surroundings surroundings) {
        return new SocketOwnership(home, new SocketPlaces(surroundings.runtimeFolder(), surroundings.temporaryFolder()));
    }

    /// Runs a program to its end; what it prints goes to these streams where it is masked.
    public static ChildEnd run(Child child, OutputStream output, OutputStream errors) throws InterruptedException {
        return new ChildProcess(output, errors).run(child);
    }
}
