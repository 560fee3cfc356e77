package org.keytally.app.settings.setup;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import org.keytally.core.usecase.setup.Proposal;

/// Something that is recommended.
///
/// @param proposal what would be changed; none where it holds already
/// @param taken whether the person wants it
record RecommendedLine(Optional<Proposal> proposal, String text, BooleanProperty taken) {}
