package org.keytally.core.domain.catalog;

/// A word that helps people choose among the models of a provider.
public enum ModelBadge {
    RECOMMENDED,
    LATEST,
    PREVIOUS,
    CHEAPEST,
    FASTEST
}
