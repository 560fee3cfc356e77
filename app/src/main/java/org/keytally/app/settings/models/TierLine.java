package org.keytally.app.settings.models;

import java.util.Set;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.Tier;

/// A model in a quality tier, and what a usual prompt costs with it.
///
/// @param badges what helps to choose it
record TierLine(Tier tier, OfferedModel model, String text, Set<ModelBadge> badges) {}
