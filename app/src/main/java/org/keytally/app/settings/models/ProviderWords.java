package org.keytally.app.settings.models;

import org.keytally.app.words.Words;
import org.keytally.core.usecase.models.ChangeProviders;

/// The words for what came of a change to a provider of a person's own; empty where it was made.
record ProviderWords(Words words) {

    String of(ChangeProviders.Result result) {
        return switch (result) {
            case ChangeProviders.Result.Done() -> "";
            case ChangeProviders.Result.Faulty(var why) ->
                words.of("own-provider." + Words.code(why.kind()), why.found());
            case ChangeProviders.Result.NotOwn(String id) -> words.of("settings.provider.not-own", id);
            case ChangeProviders.Result.InUse(var labels) ->
                words.of("settings.provider.in-use", String.join(", ", labels));
        };
    }
}
