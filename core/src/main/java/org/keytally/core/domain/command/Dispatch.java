package org.keytally.core.domain.command;

import org.keytally.core.domain.command.Outcome.Vanished;

/// The way of a command to the owner of its home, who may turn out to be this process.
public final class Dispatch {

    /// The work of a process that owns the home: it opens what lies there and runs its own command or window.
    @FunctionalInterface
    public interface OwnWork {

        /// Does the work and gives the exit code; the owner is closed afterwards.
        int run(Owner owner) throws InterruptedException;
    }

    private final Ownership ownership;
    private final OwnWork ownWork;

    public Dispatch(Ownership ownership, OwnWork ownWork) {
        this.ownership = ownership;
        this.ownWork = ownWork;
    }

    /// Brings the command to its end here or at the owner, and repeats it while owners vanish before it began.
    public Outcome run(Command command, Conversation conversation) throws OwnershipException, InterruptedException {
        while (true) {
            Outcome outcome = attempt(command, conversation);
            if (!(outcome instanceof Vanished vanished && vanished.mayRepeat())) {
                return outcome;
            }
        }
    }

    private Outcome attempt(Command command, Conversation conversation)
            throws OwnershipException, InterruptedException {
        return switch (ownership.claim()) {
            case Claim.Owned(Owner owner) -> {
                try (owner) {
                    yield new Outcome.Ended(ownWork.run(owner));
                }
            }
            case Claim.Taken(Handover handover) -> {
                try (handover) {
                    yield handover.send(command, conversation);
                }
            }
        };
    }
}
