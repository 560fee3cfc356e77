package org.keytally.core.domain.command;

/// The hold of this process on its home, and the ear for commands handed over to it.
public interface Owner extends AutoCloseable {

    /// Takes commands that are handed over and has them run, until closed; blocks, so it wants a thread of its own.
    void listen(CommandRunner runner);

    /// Waits until what was handed over is done; from then on nothing more is taken, and later callers wait for the
    /// home.
    ///
    /// What is open in the home is closed after this and before `close`. Programs started for others are not waited for.
    void leave() throws InterruptedException;

    /// Interrupts what still runs and gives the home free; where something does not end, the home is free with
    /// the process.
    @Override
    void close();
}
