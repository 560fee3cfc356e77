package org.keytally.app.settings.setup;

import javafx.beans.property.BooleanProperty;
import org.keytally.core.usecase.keys.FoundKey;

/// A key that lies in the environment.
///
/// @param text whose it is, and whether it is stored already
/// @param taken whether the person wants it
record FoundLine(FoundKey key, String text, BooleanProperty taken) {}
