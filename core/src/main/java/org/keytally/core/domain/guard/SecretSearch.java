package org.keytally.core.domain.guard;

import java.util.function.Consumer;

/// The port that looks for secrets in files and in git history.
public interface SecretSearch {

    /// Searches, tells each sighting once and as soon as it is found, and returns what was read.
    SearchReport search(SearchOrder order, Consumer<Sighting> found) throws SearchException;
}
