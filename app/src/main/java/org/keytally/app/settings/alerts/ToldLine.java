package org.keytally.app.settings.alerts;

/// An alert that was told, and when.
record ToldLine(String text, String when) {}
