package org.keytally.app.budgets;

/// One thing a budget can be aimed at.
///
/// @param typed its name as it is typed
/// @param name its name as people read it
record TargetChoice(String typed, String name) {}
