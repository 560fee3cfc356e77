package org.keytally.app.fx;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.keytally.app.words.Words;

/// What a screen, or a part of one, has to show at the moment.
public sealed interface Showing {

    /// Nothing is known yet.
    record Loading() implements Showing {}

    /// What belongs there is there.
    record Ready() implements Showing {}

    /// Nothing is there yet: what belongs there, and the next step.
    record Empty(String title, String text, Optional<Notice.Next> next) implements Showing {}

    /// It could not be had: why, and the next step.
    record Broken(String title, String text, Optional<Notice.Next> next) implements Showing {

        /// What a notice explains, and what can be tried again.
        ///
        /// @param title the name of the words that say what could not be had
        public static Broken told(Words words, String title, Runnable again) {
            return new Broken(
                    words.of(title), words.of("frame.part-broken"),
                    Optional.of(new Notice.Next(words.of("unlock.retry"), again)));
        }
    }

    /// Runs something each time that what could not be had is there again.
    static void whenBack(ReadOnlyObjectProperty<Showing> showing, Runnable told) {
        showing.addListener((_, was, now) -> {
            if (was instanceof Broken && now instanceof Ready) {
                told.run();
            }
        });
    }

    Showing LOADING = new Loading();
    Showing READY = new Ready();
}
