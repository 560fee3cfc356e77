package org.keytally.app.settings.environments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.settings.values.TriedValues;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.environment.SealedText;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.environments.ChangeProfile;
import org.keytally.core.usecase.environments.ExportEnvironment;
import org.keytally.core.usecase.environments.ImportEnvironment;
import org.keytally.core.usecase.environments.ListEnvironments;
import org.keytally.core.usecase.environments.SpendingRules;
import org.keytally.core.usecase.environments.TakePreset;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FindKeys;
import org.keytally.core.usecase.keys.ImportKeys;

/// What the view-models of environments want, over a register in memory and a seal that anybody can see through.
final class TriedEnvironments {

    final TriedValues tried = new TriedValues();
    final List<String> spending = new ArrayList<>();
    private final Map<Environment, EnvironmentProfile> profiles = new EnumMap<>(Environment.class);
    private final EnvironmentRegister register = new InMemory();

    EnvironmentCases cases() {
        SpendingRules rules = (environment, plan) -> spending.add(environment + " " + plan.monthly().orElse(null));
        AddKey addKey = new AddKey(tried.home.ring, tried.home::providers);
        return new EnvironmentCases(
                new ListEnvironments(register, tried.home.keys),
                new TakePreset(register, rules, tried.home.witness),
                new ImportEnvironment(register, rules, tried.home::providers, new Glass(), tried.home.witness),
                new ExportEnvironment(
                        register, tried.home.keys, tried.home::providers, new Glass(), tried.home.witness),
                lines -> new FindKeys(tried.home.ring, tried.home::providers).find(lines),
                found -> new ImportKeys(tried.home.ring, addKey).take(found),
                tried.cases());
    }

    ProfileCases profiles() {
        ChangeProfile changing = new ChangeProfile(
                register, (environment, plan) -> spending.add(environment + " " + plan.monthly().orElse(null)),
                tried.home::providers, tried.home.witness);
        return new ProfileCases(tried.home::providers, changing::draft, changing::change);
    }

    EnvironmentsViewModel model() {
        return new EnvironmentsViewModel(cases(), tried.tasks, tried.words, tried.notices::add);
    }

    EnvFilesViewModel files() {
        return new EnvFilesViewModel(cases(), tried.tasks, tried.words, tried.notices::add, tried::changed);
    }

    Optional<EnvironmentProfile> profile(Environment environment) {
        return register.of(environment);
    }

    private final class InMemory implements EnvironmentRegister {

        @Override
        public List<EnvironmentProfile> all() {
            return List.copyOf(profiles.values());
        }

        @Override
        public void save(EnvironmentProfile profile) {
            profiles.put(profile.environment(), profile);
        }

        @Override
        public void forget(Environment environment) {
            profiles.remove(environment);
        }
    }

    private static final class Glass implements SealedText {

        @Override
        public String seal(byte[] plain, Secret passphrase) {
            return new String(plain, StandardCharsets.UTF_8).replace(' ', '_').replace('\n', '~');
        }

        @Override
        public Optional<byte[]> open(String sealed, Secret passphrase) {
            return passphrase.length() > 5
                    ? Optional.of(sealed.replace('~', '\n').getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    }
}
