package org.keytally.app.prompt;

/// The one thing to do about a prompt that was not answered.
enum NextStep {
    KEY,
    PRACTICE,
    AGAIN,
    MODEL,
    ROUTE,
    NOTHING
}
