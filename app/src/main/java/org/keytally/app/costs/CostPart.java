package org.keytally.app.costs;

/// What of the costs is looked at.
enum CostPart {
    SUMS,
    ENTRIES,
    RECONCILIATION
}
