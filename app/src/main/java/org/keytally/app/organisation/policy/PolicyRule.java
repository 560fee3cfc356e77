package org.keytally.app.organisation.policy;

/// One rule of a policy as it is written.
record PolicyRule(String name, String value) {}
