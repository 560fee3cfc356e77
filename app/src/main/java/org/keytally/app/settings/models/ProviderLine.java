package org.keytally.app.settings.models;

import java.net.URI;
import java.util.Optional;
import org.keytally.app.words.FreeMeter;
import org.keytally.core.domain.catalog.OwnProvider;

/// A provider as it is listed.
///
/// @param text its address, its dialect and what is worth knowing
/// @param keys where a person makes a key
/// @param status where it tells whether it is well
/// @param free how much of its free requests was used, where it counts them
/// @param own what a person said of it, where it is theirs
record ProviderLine(
        String name,
        String text,
        Optional<URI> keys,
        Optional<URI> status,
        Optional<FreeMeter> free,
        Optional<OwnProvider> own) {}
