package org.keytally.app.cli.models;

import java.util.List;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.models.MappingRefusal;

/// The words for a rule that was not changed.
final class MappingProblems {

    private final Words words;
    private final Refusals refusals;

    MappingProblems(Words words) {
        this.words = words;
        this.refusals = new Refusals(words);
    }

    Problem of(MappingRefusal why) {
        return switch (why) {
            case MappingRefusal.UnknownProvider(String name, List<String> known) ->
                refusals.problem(new KeyRefusal.UnknownProvider(name, known));
            case MappingRefusal.UnknownKey(String name, List<String> known) ->
                refusals.problem(new KeyRefusal.NoSuchKey(name, known));
            case MappingRefusal.AnswersNone(var provider) ->
                usage("prompt.answers-none", provider.name());
            case MappingRefusal.OtherProvider(var key, String wanted) ->
                usage("refusal.other-provider", key.label(), key.provider(), wanted);
            case MappingRefusal.TwoProviders(var one, var other) ->
                usage("models.map.two-providers", one.label(), other.label());
            case MappingRefusal.NothingSaid() -> usage("models.map.nothing");
            case MappingRefusal.EmptyTier(var tier, String provider) ->
                usage("models.map.empty-tier", Words.code(tier), provider.isEmpty() ? "–" : provider);
        };
    }

    private Problem usage(String name, Object... parts) {
        return Problem.usage(words.of(name, parts), words.of(name + ".hint", parts));
    }
}
