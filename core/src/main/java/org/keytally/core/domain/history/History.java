package org.keytally.core.domain.history;

import java.time.Instant;
import java.util.function.Predicate;

/// The port to prompts and answers that were kept; whatever goes wrong with it, prompts are sent and booked all the
/// same.
public interface History {

    History NONE = new History() {
        @Override
        public boolean keep(KeptExchange exchange) {
            return false;
        }

        @Override
        public int read(Predicate<KeptExchange> reader) {
            return 0;
        }

        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public void forget(Instant before) {}

        @Override
        public void erase() {}
    };

    /// Keeps an exchange, in place of what was kept of the same entry before; false where it could not.
    boolean keep(KeptExchange exchange);

    /// Shows what is kept, what was kept last first, until the reader has had enough.
    ///
    /// @return how much of what was passed could not be read
    int read(Predicate<KeptExchange> reader);

    boolean isEmpty();

    /// Lets go what was kept on days that were over by then.
    void forget(Instant before);

    /// Destroys what is kept, and the key that opens it.
    void erase();
}
