package org.keytally.app.cli;

import java.util.Optional;
import org.keytally.core.Surroundings;

/// The window as the entrance sees it, which must not know one.
public interface WindowFace {

    /// Why no window can be shown here, as the name of a sentence.
    Optional<String> obstacle(Surroundings surroundings);

    /// Shows the window of a home that this process owns, until it is closed; false where there is no display
    /// after all.
    boolean show(OpenHome home);

    /// The process is told to end: stops what is under way, and comes back when it is booked.
    void end();

    /// A command that was handed over is over; what it changed may be seen.
    void commandEnded();

    /// Brings the window to the front.
    void comeToFront();
}
