package org.keytally.app.settings.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Order;
import org.keytally.core.usecase.setup.FindLocalModels;
import org.keytally.core.usecase.setup.Proposal;
import org.keytally.core.usecase.setup.Recommendation;
import org.keytally.core.usecase.setup.SetupStage;

/// What a person can do in the setup.
///
/// @param found the keys among the variables of this process
/// @param open what of a recommendation does not hold yet
/// @param send a prompt to a provider
record SetupCases(
        Supplier<SetupStage> stage,
        Consumer<SetupStage> reach,
        Supplier<List<FoundKey>> found,
        Function<List<FoundKey>, List<AddKey.Result>> takeKeys,
        Supplier<List<ListKeys.Line>> keys,
        Supplier<List<FindLocalModels.Local>> local,
        Function<Recommendation, List<Proposal>> open,
        Consumer<List<Proposal>> take,
        Supplier<Providers> providers,
        Send send) {

    /// Sends a prompt.
    @FunctionalInterface
    interface Send {
        Answer send(Provider provider, Optional<String> model, String text, Audience audience);
    }

    static SetupCases of(Keytally home, Map<String, String> variables, Supplier<Environment> environment) {
        return new SetupCases(
                () -> SetupStage.in(home.settings()),
                stage -> home.changeSetting().change(Setting.SETUP.label(), stage.word(), Narrowing.EVERYWHERE),
                () -> home.keys().findKeys().among(variables),
                keys -> home.keys().importKeys().take(keys),
                () -> home.keys().listKeys().list(),
                () -> home.findLocalModels().find(),
                recommended -> home.takeRecommended().open(recommended, chosen(home)),
                chosen -> home.takeRecommended().take(chosen),
                home::providers,
                (provider, model, text, audience) -> home.prompts().sendPrompt().send(
                        new Order(
                                Prompt.of(text),
                                RouteWish.of(Optional.of(provider.id().value()), Optional.empty(), environment.get()),
                                model,
                                Pace.STREAMED,
                                Duration.ofSeconds(10)),
                        audience));
    }

    // Whose models are meant: those of the first key that answers prompts.
    private static Optional<ProviderId> chosen(Keytally home) {
        return home.keys().listKeys().list().stream()
                .map(line -> line.key())
                .filter(key -> !key.isRemoved())
                .map(key -> key.provider())
                .filter(id -> home.providers().find(id).filter(Provider::answersPrompts).isPresent())
                .findFirst();
    }
}
