package org.keytally.app.settings.models;

import java.net.URI;
import java.util.Optional;

/// A provider as it is listed.
///
/// @param text its address, its dialect and what is worth knowing
/// @param keys where a person makes a key
/// @param status where it tells whether it is well
record ProviderLine(String name, String text, Optional<URI> keys, Optional<URI> status) {}
