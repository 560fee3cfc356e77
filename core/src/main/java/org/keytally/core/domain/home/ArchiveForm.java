package org.keytally.core.domain.home;

import java.util.Map;
import java.util.Optional;

/// The port to the form in which an archive is written.
public interface ArchiveForm {

    /// The name under which the settings have their digest; no key has such an id.
    String SETTINGS = ".settings";

    byte[] write(Archive archive);

    /// Empty where the bytes are no archive of ours.
    Optional<Archive> read(byte[] bytes);

    /// Whether the bytes are an archive written by a later version, which this one cannot read.
    boolean isNewer(byte[] bytes);

    /// A digest for each key's record by its id, and one for the settings; empty where the bytes are no archive of
    /// ours.
    Map<String, String> digests(byte[] bytes);
}
