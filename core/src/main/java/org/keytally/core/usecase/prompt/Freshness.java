package org.keytally.core.usecase.prompt;

import org.keytally.core.domain.key.Key;

/// Who can bring the record and the secret of a key up to date while a prompt is on its way.
@FunctionalInterface
public interface Freshness {

    /// Where every key is as it was.
    Freshness STALE = _ -> {};

    /// A provider no longer takes this key; it may have been rotated a second ago.
    void refused(Key key);
}
