package org.keytally.core.domain.command;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.key.Secret;

/// What a running command may do with the person or program before it, wherever they sit.
///
/// Who is before it may leave or press Ctrl-C at any moment: the thread that runs the command is then interrupted,
/// output to somebody who left is dropped, and questions to them go unanswered.
public interface Conversation {

    /// Shows bytes on standard output; waits while the reader is slow; the array may be used again afterwards.
    void output(byte[] bytes);

    /// Shows bytes on standard error, as `output` does.
    void errors(byte[] bytes);

    /// Standard input; nothing is taken from its source before somebody reads here.
    InputStream input();

    /// A line from the person; empty where there is no terminal, no answer, or the command was interrupted.
    Optional<String> ask(String question);

    /// A line from the person that is not shown while they type, to be closed by who asked; empty as `ask` is.
    Optional<Secret> askSecret(String question);

    /// Marks the point of no return: when this comes back, who is before the command knows not to repeat it.
    ///
    /// Throws where they left or interrupted in time; then nothing may begin.
    void begun(Optional<String> entry) throws InterruptedException;

    /// Starts a program before the person, with their terminal, signals and environment, and waits for its exit code.
    ///
    /// Empty where the owner of the home has to go before the program ends: it runs on, and its exit code is the
    /// person's without the owner. The secret stays the command's to close.
    OptionalInt runChild(Child child) throws InterruptedException;
}
