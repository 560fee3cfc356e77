package org.keytally.app.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// What the window lends to every screen.
///
/// @param environment where we are
/// @param looksChanged to be told when a setting changed how the window looks or speaks
public record Kit(
        Words words,
        Formats formats,
        Tasks tasks,
        Views views,
        Notices notices,
        Dialogs dialogs,
        Outside outside,
        ReadOnlyObjectProperty<Environment> environment,
        Runnable looksChanged) {}
