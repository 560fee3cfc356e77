package org.keytally.core.domain.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What is known of the keys of a provider.
///
/// @param variables the environment variables in which programs look for them, the usual one first
/// @param isDocument whether a key is a JSON file rather than one line
/// @param page where a person makes one
public record KeyFacts(
        List<String> variables, List<KeyShape> shapes, boolean isDocument, Optional<URI> page) {

    public KeyFacts {
        variables = List.copyOf(variables);
        shapes = List.copyOf(shapes);
    }
}
