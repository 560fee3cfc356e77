package org.keytally.core.domain.key;

import org.junit.jupiter.api.Nested;
import org.keytally.core.domain.home.InMemoryNames;
import org.keytally.core.domain.home.InMemorySettings;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameBookContract;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingBookContract;
import org.keytally.core.usecase.Steps;

/// The fakes keep the same contracts as what they stand for.
final class InMemoryFakesTest {

    @Nested
    final class Keys implements KeyRegisterContract {

        private final InMemoryKeys keys = new InMemoryKeys(new Steps());

        @Override
        public KeyRegister register() {
            return keys;
        }

        @Override
        public KeyRegister reopened() {
            return keys;
        }
    }

    @Nested
    final class Secrets implements SecretStoreContract {

        private final InMemorySecrets secrets = new InMemorySecrets("secret", new Steps());

        @Override
        public SecretStore store() {
            return secrets;
        }
    }

    @Nested
    final class Settings implements SettingBookContract {

        private final InMemorySettings settings = new InMemorySettings();

        @Override
        public SettingBook book() {
            return settings;
        }

        @Override
        public SettingBook reopened() {
            return settings;
        }
    }

    @Nested
    final class Names implements NameBookContract {

        private final InMemoryNames names = new InMemoryNames();

        @Override
        public NameBook book() {
            return names;
        }

        @Override
        public NameBook reopened() {
            return names;
        }
    }
}
