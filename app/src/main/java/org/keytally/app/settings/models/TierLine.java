package org.keytally.app.settings.models;

import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.Tier;

/// A model in a quality tier, and what a usual prompt costs with it.
record TierLine(Tier tier, OfferedModel model, String text) {}
