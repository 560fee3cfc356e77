package org.keytally.app.costs;

import org.keytally.core.domain.ledger.UsageBy;

/// One thing that everything shown must have.
///
/// @param text "Provider: OpenAI"
record CostFilter(UsageBy by, String id, String text) {}
