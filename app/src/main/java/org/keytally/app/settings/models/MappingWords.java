package org.keytally.app.settings.models;

import org.keytally.app.words.Words;
import org.keytally.core.usecase.models.MappingRefusal;

/// The words for a rule for models that cannot be.
record MappingWords(Words words) {

    String of(MappingRefusal why) {
        return switch (why) {
            case MappingRefusal.UnknownProvider(String name, var _) -> words.of("refusal.unknown-provider", name);
            case MappingRefusal.AnswersNone(var one) -> words.of("settings.models.answers-none", one.name());
            case MappingRefusal.EmptyTier(var _, String of) -> words.of("settings.models.empty-tier", of);
            case MappingRefusal.UnknownKey(String name, var _) -> words.of("settings.models.unknown-key", name);
            case MappingRefusal.OtherProvider(var key, String wanted) ->
                words.of("settings.models.other-provider", key.label(), wanted);
            case MappingRefusal.TwoProviders _,MappingRefusal.NothingSaid _ ->
                words.of("settings.models.nothing-said");
        };
    }
}
