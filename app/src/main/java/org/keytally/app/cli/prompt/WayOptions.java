package org.keytally.app.cli.prompt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.RouteWish;
import picocli.CommandLine.Option;

/// The options that say which way a prompt goes.
final class WayOptions {

    @Option(names = "--provider", paramLabel = "ID", description = "The provider to send it to.")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "MODEL", description = "The model to ask (default: the key's, else the provider's recommended).")
    private @Nullable String model;

    @Option(names = "--key", paramLabel = "KEY", description = "The id or label of the key to use (default: the primary one).")
    private @Nullable String key;

    @Option(names = "--prefer", paramLabel = "WHOSE", description = "Whose keys come first: personal, shared or ask (default: the setting preference).")
    private @Nullable Preference prefer;

    @Option(names = "--fallback", paramLabel = "on|off", converter = Switch.Reading.class, description = "Whether another payer may step in (default: the settings fallback.unset and fallback.failure).")
    private @Nullable Switch fallback;

    Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    Optional<String> model() {
        return Optional.ofNullable(model).map(String::strip).filter(name -> !name.isEmpty());
    }

    /// Refuses what an admin has settled for everybody.
    void check(SettingBook settings, Words words) {
        refuse(prefer != null && settings.isFixed(Setting.PREFERENCE), words, Setting.PREFERENCE);
        refuse(fallback != null && settings.isFixed(Setting.FALLBACK_UNSET), words, Setting.FALLBACK_UNSET);
        refuse(fallback != null && settings.isFixed(Setting.FALLBACK_FAILURE), words, Setting.FALLBACK_FAILURE);
    }

    private static void refuse(boolean isFixed, Words words, Setting setting) {
        if (isFixed) {
            throw Problem.usage(words.of("settings.by-admin", setting.label()), words.of("settings.by-admin.hint"))
                    .stop();
        }
    }

    RouteWish wish(Environment environment, Purpose purpose) {
        return new RouteWish(
                provider(), Optional.ofNullable(key), environment, Optional.ofNullable(prefer),
                Optional.ofNullable(fallback).map(Switch::isOn), purpose, Optional.empty());
    }
}
