package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;

final class HomePhrasesIT {

    private static final String PHRASE = Canary.CORE + " horse";
    private static final String PRESENT = "KEYTALLY_PASSPHRASE_FILE";
    private static final String NEW = "KEYTALLY_NEW_PASSPHRASE_FILE";
    private static final String RECOVERY = "KEYTALLY_RECOVERY_FILE";

    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();
    private final Person person = new Person();

    @Test
    void takesTheNamedFileAndAsksNobody() throws Exception {
        name(PRESENT, "rw-------");

        assertThat(phrases().existing(true)).isPresent();
        assertThat(phrases().first()).isNotNull();
        assertThat(phrases().firstAfterKeychain()).isNotNull();
        assertThat(person.asked).isEmpty();
    }

    @Test
    void asksWhereNoFileIsNamed() {
        person.types = Optional.of(PHRASE);

        assertThat(phrases().existing(false)).isPresent();
        assertThat(phrases().first()).isNotNull();
        assertThat(phrases().next()).isNotNull();
        assertThat(person.asked).isEqualTo(List.of("existing", "chosen", "chosen"));
    }

    @Test
    void neverTakesThePresentPassphraseForTheNextOne() throws Exception {
        name(PRESENT, "rw-------");
        assertThat(refused(HomePhrases::next)).isEqualTo(HomeException.Kind.NO_NEW_PASSPHRASE);
        assertThat(person.asked).isEqualTo(List.of("chosen"));
    }

    @Test
    void takesTheFileOfTheNewPassphraseBeforeThePresentOnes() throws Exception {
        name(PRESENT, "rw-r--r--");
        name(NEW, "rw-------");

        assertThat(phrases().next()).isNotNull();
        assertThat(phrases().firstAfterKeychain()).isNotNull();
        assertThat(person.asked).isEmpty();
    }

    @Test
    void tellsWhatIsMissingWhereNobodyCanBeAsked() {
        assertThat(refused(phrases -> phrases.existing(true))).isEqualTo(HomeException.Kind.NO_PASSPHRASE);
        assertThat(refused(HomePhrases::first)).isEqualTo(HomeException.Kind.NO_KEYCHAIN);
        assertThat(refused(HomePhrases::firstAfterKeychain)).isEqualTo(HomeException.Kind.NO_NEW_PASSPHRASE);
        assertThat(refused(HomePhrases::next)).isEqualTo(HomeException.Kind.NO_NEW_PASSPHRASE);
        assertThat(phrases().recovery()).isEmpty();
    }

    @Test
    void takesABlankPassphraseForTheWishToGiveTheRecoveryPhrase() {
        person.types = Optional.of("");

        assertThat(phrases().existing(true)).isEmpty();
        assertThat(phrases().recovery()).isEmpty();
        assertThat(refused(phrases -> phrases.existing(false))).isEqualTo(HomeException.Kind.FAILED);
    }

    @Test
    void namesTheVariableWhoseFileItRefuses() throws Exception {
        name(PRESENT, "rw-r--r--");
        name(RECOVERY, "rw-r--r--");

        assertThatThrownBy(() -> phrases().existing(false)).hasMessage(PRESENT + ": UNSAFE_PERMISSIONS");
        assertThatThrownBy(() -> phrases().recovery()).hasMessage(RECOVERY + ": UNSAFE_PERMISSIONS");
        assertThat(refused(HomePhrases::recovery)).isEqualTo(HomeException.Kind.PASSPHRASE_FILE);
    }

    @Test
    void callsARecoveryPhraseThatIsNoneMistyped() throws Exception {
        person.types = Optional.of(PHRASE);
        assertThat(refused(HomePhrases::recovery)).isEqualTo(HomeException.Kind.WRONG_RECOVERY);

        name(RECOVERY, "rw-------");
        assertThat(refused(HomePhrases::recovery)).isEqualTo(HomeException.Kind.WRONG_RECOVERY);
        assertThat(person.asked).isEqualTo(List.of("recovery"));
    }

    private HomePhrases phrases() {
        return new HomePhrases(new Surroundings(variables, "Linux", folder, folder, "sarah", "desk"), person);
    }

    private void name(String variable, String permissions) throws Exception {
        Path file = Files.writeString(folder.resolve(variable), PHRASE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        variables.put(variable, file.toString());
    }

    private HomeException.Kind refused(Function<HomePhrases, Object> question) {
        return catchThrowableOfType(HomeException.class, () -> question.apply(phrases())).kind();
    }

    /// A person who types the same at every question; empty where there is none.
    private static final class Person implements PassphraseSource {

        private final List<String> asked = new ArrayList<>();
        private Optional<String> types = Optional.empty();

        @Override
        public Optional<Secret> existing() {
            return typed("existing");
        }

        @Override
        public Optional<Secret> chosen() {
            return typed("chosen");
        }

        @Override
        public Optional<Secret> recovery() {
            return typed("recovery");
        }

        private Optional<Secret> typed(String question) {
            asked.add(question);
            return types.map(text -> Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
