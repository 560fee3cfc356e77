package org.keytally.core.domain.catalog;

import java.util.OptionalLong;

/// What a person says of a model at a provider of their own, in tokens.
///
/// @param context what it takes at once
/// @param output the most it answers
public record OwnModel(String model, OptionalLong context, OptionalLong output) {

    public OwnModel {
        model = model.strip();
    }
}
