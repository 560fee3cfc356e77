package org.keytally.app.run;

/// What a finished process left: its exit code, and what it wrote.
record Outcome(int exitCode, String output, String errors) {}
