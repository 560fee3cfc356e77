package org.keytally.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.TrailCheck;
import org.keytally.core.domain.catalog.CostGap;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.guard.ChildEnd;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.prompt.Cap;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.prices.PriceHistory;
import org.keytally.core.usecase.prompt.KeyTrial;

final class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path FILE = Path.of("src", "main", "resources", "org", "keytally", "app", "words",
            "messages.properties");

    @Test
    void holdsEverySentenceThatIsNamedAndNoOther() throws IOException {
        SentenceUse use = new SentenceUse(sentences(), composed(), sources());

        assertThat(use.missing()).as("missing").isEmpty();
        assertThat(use.unused()).as("unused").isEmpty();
    }

    @Test
    void findsAMissingAndAnUnusedSentence() {
        SentenceUse use = new SentenceUse(
                Set.of("keys.a", "keys.a.hint", "keys.unused", "state.on"),
                Set.of("state.on", "state.off"),
                List.of("words.of(\"keys.a\") + words.of(\"state\", x) + usage(\"keys.gone\") + \"user.home\""));

        assertThat(use.missing()).containsExactly("keys.gone", "keys.gone.hint", "state.off");
        assertThat(use.unused()).containsExactly("keys.unused");
    }

    @Test
    void namesEverySentenceOnce() throws IOException {
        List<String> names = Files.readAllLines(FILE).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void putsThePartsInAndRefusesAnUnknownName() {
        Words words = Words.english();

        assertThat(words.of("keys.added", "A", "b", "c")).isEqualTo("Added 'A' (b, c).");
        assertThat(words.of("state", KeyState.NOT_YET_VALID)).isEqualTo("not yet valid");
        assertThatIllegalArgumentException().isThrownBy(() -> words.of("no.such.sentence"));
    }

    private static Set<String> composed() {
        Set<String> names = new TreeSet<>();
        coded(names, "refusal.not-a-key.", Unacceptable.values(), "");
        coded(names, "own-provider.", ProviderFault.Kind.values(), "");
        coded(names, "state.", KeyState.values(), "");
        coded(names, "endpoint.", Endpoint.Why.values(), "");
        coded(names, "store.", SecretStoreException.Kind.values(), "", ".hint");
        coded(names, "address.", Endpoint.Why.values(), "");
        coded(names, "failure.", FailureKind.values(), ".error", ".message", ".hint");
        coded(names, "ledger.", LedgerException.Kind.values(), "");
        coded(names, "price-fault.", PriceFault.Kind.values(), "");
        coded(names, "cost-gap.", CostGap.values(), "");
        coded(names, "prices.state.", PriceHistory.Standing.values(), "");
        coded(names, "payer.", Payer.values(), "");
        coded(names, "cap.", Cap.Kind.values(), ".error", ".message", ".hint");
        coded(names, "why.", Unfit.Plain.values(), "");
        coded(names, "why.", FailureKind.values(), "");
        names.addAll(Set.of("why.throttled", "why.breaker-open", "why.over-cap"));
        names.addAll(Set.of("payer.named.team", "payer.named.company", "payer.named.app"));
        for (String bar : Set.of("blocked", "forbidden", "throttled", "breaker-open", "unasked", "ask-declined")) {
            names.addAll(Set.of(bar + ".error", bar + ".message", bar + ".hint"));
        }
        coded(names, "keys.test.", KeyTrial.Verdict.values(), "");
        coded(names, "home.", HomeException.Kind.values(), ".error", ".message", ".hint");
        coded(names, "audit.wrong.", TrailCheck.Wrong.values(), "");
        coded(names, "exec.not-started.", ChildEnd.Cause.values(), "");
        coded(names, "owner.", OwnershipException.Kind.values(), "", ".hint");
        coded(names, "scan.", SearchException.Kind.values(), "", ".hint");
        coded(names, "check.state.", CheckState.values(), "");
        coded(names, "check.", CheckKind.values(), "", ".mend");
        // What is fine needs no words, and a closed home is mended by what closes it.
        names.removeAll(Set.of("check.fine", "check.fine.mend", "check.home-closed.mend"));
        Arrays.stream(Setting.values()).forEach(setting -> names.add("settings.takes." + setting.label()));
        names.addAll(Set.of("data.rekey.done.os", "data.rekey.done.sealed"));
        return names;
    }

    private static void coded(Set<String> names, String beginning, Enum<?>[] constants, String... endings) {
        for (Enum<?> constant : constants) {
            for (String ending : endings) {
                names.add(beginning + Words.code(constant) + ending);
            }
        }
    }

    private static Set<String> sentences() throws IOException {
        return properties().stringPropertyNames();
    }

    private static Properties properties() throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(FILE), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
