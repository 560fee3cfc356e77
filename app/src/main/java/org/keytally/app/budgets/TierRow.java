package org.keytally.app.budgets;

/// What a person may use in a month.
record TierRow(String person, String tier, String amounts, String pace) {}
