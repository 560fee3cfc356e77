package org.keytally.core.adapter.sealed.file;

import java.util.Map;
import org.keytally.core.adapter.sealed.SealedException;

/// One step that brings the sections of `records` from one format number to the next.
@FunctionalInterface
public interface RecordsMigration {

    /// The sections in the next format; a section left out is removed.
    Map<String, byte[]> migrate(Map<String, byte[]> sections) throws SealedException;
}
