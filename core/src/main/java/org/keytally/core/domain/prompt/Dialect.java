package org.keytally.core.domain.prompt;

import org.keytally.core.domain.catalog.DialectId;

/// A wire format: how a prompt is written and how an answer is read, without ever seeing a secret.
public interface Dialect {

    DialectId id();

    Draft write(Prompt prompt, String model, Pace pace);

    AnswerReader reader(AnswerHead head, Deltas deltas);
}
