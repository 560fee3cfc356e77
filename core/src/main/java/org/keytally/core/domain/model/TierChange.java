package org.keytally.core.domain.model;

/// A model that a person put into a tier or took out of it.
public record TierChange(Tier tier, OfferedModel model, boolean isIn) {}
