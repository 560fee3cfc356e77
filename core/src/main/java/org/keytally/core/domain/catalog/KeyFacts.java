package org.keytally.core.domain.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What is known of the keys of a provider.
///
/// @param variables the environment variables in which programs look for them, the usual one first
/// @param isDocument whether a key is a JSON file rather than one line
/// @param page where a person makes one
/// @param mints the provider whose keys a program can make with one of these; such a key is good for nothing else
public record KeyFacts(
        List<String> variables,
        List<KeyShape> shapes,
        boolean isDocument,
        Optional<URI> page,
        Optional<ProviderId> mints) {

    public KeyFacts(List<String> variables, List<KeyShape> shapes, boolean isDocument, Optional<URI> page) {
        this(variables, shapes, isDocument, page, Optional.empty());
    }

    public KeyFacts {
        variables = List.copyOf(variables);
        shapes = List.copyOf(shapes);
    }
}
