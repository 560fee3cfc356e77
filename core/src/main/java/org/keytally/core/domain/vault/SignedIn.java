package org.keytally.core.domain.vault;

import java.time.Instant;
import java.util.Optional;

/// A person who signed in and whose sign-in is kept.
///
/// @param person the name the directory knows them by; shown, and never decided by
/// @param until when the present token ends; it is renewed without asking while the directory goes along
public record SignedIn(Optional<String> person, Instant until) {}
