package org.keytally.app.shell;

import java.util.Optional;
import org.keytally.core.Keytally;

/// Tells the window what happens on other threads: somebody wants it in front, a command ended beside it, the home was
/// opened, closed or erased.
public final class Bell {

    /// Who listens; told on the thread where it happens.
    interface Ear {

        void front();

        /// A command ended that may have changed what is seen.
        void commandEnded();

        void opened(Keytally home);

        void closed();

        void erased();

        /// The process is told to end; comes back when what was under way is booked.
        void ending();
    }

    private Optional<Ear> ear = Optional.empty();
    private Optional<Keytally> home = Optional.empty();

    public synchronized void comeToFront() {
        ear.ifPresent(Ear::front);
    }

    public synchronized void commandEnded() {
        ear.ifPresent(Ear::commandEnded);
    }

    public synchronized void opened(Keytally opened) {
        home = Optional.of(opened);
        ear.ifPresent(who -> who.opened(opened));
    }

    public synchronized void closed() {
        home = Optional.empty();
        ear.ifPresent(Ear::closed);
    }

    public synchronized void erased() {
        home = Optional.empty();
        ear.ifPresent(Ear::erased);
    }

    /// The process is told to end: whoever listens is told so, and nothing after it.
    public void ending() {
        leaving().ifPresent(Ear::ending);
    }

    private synchronized Optional<Ear> leaving() {
        Optional<Ear> last = ear;
        ear = Optional.empty();
        return last;
    }

    /// Tells one from now on, and at once of a home that is open already.
    synchronized void attach(Ear who) {
        ear = Optional.of(who);
        home.ifPresent(who::opened);
    }
}
