package org.keytally.core.domain.home;

import java.util.Optional;

/// The port to the form in which an archive is written.
public interface ArchiveForm {

    byte[] write(Archive archive);

    /// Empty where the bytes are no archive of ours.
    Optional<Archive> read(byte[] bytes);
}
