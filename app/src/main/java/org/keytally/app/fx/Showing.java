package org.keytally.app.fx;

import java.util.Optional;

/// What a screen, or a part of one, has to show at the moment.
public sealed interface Showing {

    /// Nothing is known yet.
    record Loading() implements Showing {}

    /// What belongs there is there.
    record Ready() implements Showing {}

    /// Nothing is there yet: what belongs there, and the next step.
    record Empty(String title, String text, Optional<Notice.Next> next) implements Showing {}

    /// It could not be had: why, and the next step.
    record Broken(String title, String text, Optional<Notice.Next> next) implements Showing {}

    Showing LOADING = new Loading();
    Showing READY = new Ready();
}
