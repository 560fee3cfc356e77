package org.keytally.core.domain.ledger;

import org.keytally.core.domain.key.Environment;

/// For whom and for what a prompt was sent; what does not apply is empty.
///
/// @param who the random id of a person's name
/// @param type the prompt type
/// @param project the random id of a project's name
/// @param client the random id of a client's name
public record Errand(String who, String type, String project, String client, String agent, Environment environment) {}
