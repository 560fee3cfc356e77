package org.keytally.core.adapter.handover;

import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.CommandRunner;
import org.keytally.core.domain.command.Conversation;

/// A handed-over command on the thread it runs on, which may be interrupted only while it runs.
final class RunningCommand {

    private final CommandRunner runner;
    private final Command command;
    private final Conversation conversation;
    private final Thread thread;
    private boolean isRunning = true;

    /// What comes after the command gets its exit code, on the same thread, which no interrupt reaches any more.
    RunningCommand(CommandRunner runner, Command command, Conversation conversation, Ending ending) {
        this.runner = runner;
        this.command = command;
        this.conversation = conversation;
        // Commands compute and call into the system's libraries, which would hold up every virtual thread.
        this.thread = Thread.ofPlatform().daemon().name("handed-over").unstarted(() -> run(ending));
    }

    /// What is done with an exit code.
    @FunctionalInterface
    interface Ending {
        void ended(int exitCode);
    }

    void start() {
        thread.start();
    }

    synchronized void interrupt() {
        if (isRunning) {
            thread.interrupt();
        }
    }

    private void run(Ending ending) {
        int exitCode = 1;
        try {
            exitCode = runner.run(command, conversation);
        } finally {
            stopped();
            ending.ended(exitCode);
        }
    }

    private synchronized void stopped() {
        isRunning = false;
        // Cleared on purpose: the interrupt was meant for the command, which is over.
        Thread.interrupted();
    }
}
