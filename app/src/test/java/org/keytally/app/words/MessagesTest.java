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
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.TrailCheck;
import org.keytally.core.domain.budget.Alert;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.LimitReading;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.CostGap;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.environment.EnvFile;
import org.keytally.core.domain.environment.ProfileDraft;
import org.keytally.core.domain.environment.ProfileReading;
import org.keytally.core.domain.guard.ChildEnd;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.Checklist;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyCalendar;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.FallbackReason;
import org.keytally.core.domain.prompt.Cap;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.watch.Stretch;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.home.KeyExam;
import org.keytally.core.usecase.prices.PriceHistory;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.setup.Motive;
import org.keytally.core.usecase.team.Provision;
import org.keytally.core.usecase.vault.ChangeShared;
import org.keytally.core.usecase.vault.FindPermissions;
import org.keytally.core.usecase.vault.PolicyNews;
import org.keytally.core.usecase.vault.RewrapKeys;
import org.keytally.core.usecase.vault.SyncVault;

final class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path FILE = Path.of("src", "main", "resources", "org", "keytally", "app", "words",
            "messages.properties");
    private static final Path GERMAN = FILE.resolveSibling("messages_de.properties");
    private static final Path VIEWS = Path.of("src", "main", "resources");
    private static final Path COMMAND_LINE = SOURCES.resolve(Path.of("org", "keytally", "app", "cli"));
    private static final Pattern PART = Pattern.compile("\\{\\d}");

    @Test
    void holdsEverySentenceThatIsNamedAndNoOther() throws IOException {
        SentenceUse use = new SentenceUse(sentences(), composed(), sources(_ -> true));

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

    @Test
    void saysInEveryLanguageWhatTheWindowSays() throws IOException {
        Set<String> german = read(GERMAN).stringPropertyNames();

        assertThat(german).as("said in German alone").isSubsetOf(sentences());
        assertThat(windowSentences()).as("not said in German").isSubsetOf(german);
    }

    @Test
    void takesTheSamePartsInEveryLanguage() throws IOException {
        Properties english = read(FILE);
        Properties german = read(GERMAN);

        for (String name : german.stringPropertyNames()) {
            assertThat(parts(german.getProperty(name))).as(name).isEqualTo(parts(english.getProperty(name)));
        }
    }

    @Test
    void saysInEnglishWhatALanguageLeavesOut() {
        Words german = Words.in("de");

        assertThat(german.of("frame.cancel")).isEqualTo("Abbrechen");
        assertThat(german.of("keys.import.new")).isEqualTo(Words.english().of("keys.import.new"));
        assertThat(Words.in("xx").of("frame.cancel")).isEqualTo("Cancel");
    }

    // What is named outside the command line is said in the window.
    private static Set<String> windowSentences() throws IOException {
        SentenceUse use = new SentenceUse(sentences(), composed(), sources(path -> !path.startsWith(COMMAND_LINE)));
        return use.named();
    }

    private static Set<String> parts(String sentence) {
        return PART.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> composed() {
        Set<String> names = new TreeSet<>();
        coded(names, "refusal.not-a-key.", Unacceptable.values(), "");
        coded(names, "own-provider.", ProviderFault.Kind.values(), "");
        coded(names, "env.file-fault.", EnvFile.Why.values(), "");
        coded(names, "env.left-out.", ProfileReading.Why.values(), "");
        coded(names, "state.", KeyState.values(), "");
        coded(names, "endpoint.", Endpoint.Why.values(), "");
        coded(names, "store.", SecretStoreException.Kind.values(), "", ".hint");
        coded(names, "address.", Endpoint.Why.values(), "");
        coded(names, "failure.", FailureKind.values(), ".error", ".message", ".hint");
        Stream.of("dns", "refused", "connect-timeout", "proxy", "tls", "other-certificate", "redirect", "cut-before")
                .forEach(detail -> names.addAll(
                        List.of("failure." + detail + ".message", "failure." + detail + ".hint")));
        coded(names, "ledger.", LedgerException.Kind.values(), "");
        coded(names, "settings.env.edit.wrong.", ProfileDraft.Field.values(), "");
        coded(names, "exam.", KeyExam.Finding.values(), "", ".text");
        Stream.of("person", "key", "project").forEach(kind -> names.addAll(
                List.of("clue.unlimited." + kind, "clue.all-limited." + kind)));
        Stream.of("sending", "costs", "speed").forEach(matter -> names.add("settings.doctor.matter." + matter));
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
        window(names);
        coded(names, "keys.test.", KeyTrial.Verdict.values(), "");
        coded(names, "budget.limit.", LimitReading.Why.values(), "");
        coded(names, "budget.level.", Level.values(), "");
        coded(names, "budget.check.", Level.values(), "");
        coded(names, "budget.alert.", Alert.Kind.values(), "");
        coded(names, "home.", HomeException.Kind.values(), ".error", ".message", ".hint");
        coded(names, "vault.why.", VaultException.Kind.values(), "", ".hint");
        coded(names, "rotation.stage.", Rotation.Stage.values(), "");
        coded(names, "mint.why.", MintException.Kind.values(), "", ".hint");
        coded(names, "vault.line.", SyncVault.Line.Kind.values(), "");
        coded(names, "vault.loosening.", VaultLink.Loosening.values(), "");
        coded(names, "vault.policy.", PolicyNews.values(), "");
        names.removeAll(Set.of("vault.policy.none", "vault.policy.kept"));
        coded(names, "vault.wrapped.", RewrapKeys.Line.Kind.values(), "");
        coded(names, "vault.turned.", ChangeShared.Turn.values(), "");
        coded(names, "vault.publish.verdict.", KeyTrial.Verdict.values(), "");
        names.remove("vault.publish.verdict.valid");
        for (String refused : List.of("taken", "absent", "deleted", "unreadable")) {
            names.addAll(Set.of("vault.publish." + refused, "vault.publish." + refused + ".hint"));
        }
        coded(names, "hook.end.", HookEnd.Kind.values(), "");
        coded(names, "audit.wrong.", TrailCheck.Wrong.values(), "");
        coded(names, "exec.not-started.", ChildEnd.Cause.values(), "");
        coded(names, "owner.", OwnershipException.Kind.values(), ".error", "", ".hint");
        coded(names, "scan.", SearchException.Kind.values(), "", ".hint");
        coded(names, "resting.", Resting.values(), "");
        coded(names, "check.state.", CheckState.values(), "");
        coded(names, "check.", CheckKind.values(), "", ".mend");
        // What is fine needs no words, and a closed home is mended by what closes it.
        names.removeAll(Set.of("check.fine", "check.fine.mend", "check.home-closed.mend"));
        Arrays.stream(Setting.values()).forEach(setting -> names.add("settings.takes." + setting.label()));
        names.addAll(Set.of("data.rekey.done.os", "data.rekey.done.sealed"));
        return names;
    }

    private static void window(Set<String> names) {
        coded(names, "sign.payer.", Payer.values(), "");
        coded(names, "unit.", Unit.values(), "");
        coded(names, "unit.one.", Unit.values(), "");
        coded(names, "sign.model.", ModelBadge.values(), "");
        providers(names);
        coded(names, "sign.environment.", Environment.values(), "");
        coded(names, "keys.calendar.kind.", KeyCalendar.Kind.values(), "");
        coded(names, "keys.trial.", KeyTrial.Verdict.values(), "");
        coded(names, "frame.keychain.", Resting.values(), "");
        coded(names, "frame.place.", constants("shell.Place"), "");
        coded(names, "costs.range.", constants("costs.CostRange"), "");
        coded(names, "costs.bar.", constants("costs.Days$Bar"), "");
        coded(names, "home.period.", BudgetPeriod.values(), "");
        coded(names, "home.level.", Level.values(), "");
        names.addAll(Set.of("budget.of-all.all", "budget.of-all.team", "budget.of-all.app"));
        for (String kind : List.of("person", "key", "provider", "env", "project", "client", "team")) {
            names.add("budget.of." + kind);
        }
        coded(names, "budgets.kind.", Target.Kind.values(), "");
        coded(names, "budgets.level.", Level.values(), "");
        coded(names, "budget.told.", Alert.Kind.values(), "");
        coded(names, "batch.state.", constants("prompt.BatchState"), "");
        coded(names, "prompt.part.", constants("prompt.PromptPart"), "");
        coded(names, "unusual.told.", Stretch.values(), "");
        coded(names, "unusual.usual.", Stretch.values(), "");
        names.addAll(Set.of("unusual.at.all", "unusual.at.key", "unusual.at.provider"));
        coded(names, "home.care.", constants("home.Care$Where"), "");
        coded(names, "home.checklist.", Checklist.Item.values(), "", ".act");
        coded(names, "group.", UsageBy.values(), "");
        prompt(names);
        organisation(names);
        settings(names);
        coded(names, "entry.state.", EntryState.values(), "");
        coded(names, "entry.price-source.", PriceSource.values(), "");
        for (String column : List.of("when", "payer", "key", "asked", "type", "tokens", "saved", "cost", "outcome")) {
            names.add("entry.column." + column);
        }
        for (String fact : List.of("when", "outcome", "asked", "fallback", "tokens", "cost", "baseline", "finish",
                "duration", "id")) {
            names.add("entry.fact." + fact);
        }
        for (String asked : List.of("passphrase", "new-passphrase", "recovery")) {
            names.addAll(Set.of(
                    "unlock." + asked + ".title", "unlock." + asked + ".text", "unlock." + asked + ".typed",
                    "unlock." + asked + ".verb"));
        }
        for (String preference : List.of("personal", "shared", "ask")) {
            names.add("frame.preference.now." + preference);
            names.add("frame.preference.choose." + preference);
        }
    }

    // Whoever has a page on which keys are made has steps that lead there.
    private static void providers(Set<String> names) {
        for (Provider one : new FakeHome().providers().all()) {
            one.keys().page().ifPresent(_ -> names.add("provider.steps." + one.id().value()));
            one.about()
                    .region()
                    .filter(_ -> !one.isLocal())
                    .ifPresent(region -> names.add("provider.region." + region.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z]+", "-")));
        }
    }

    private static void settings(Set<String> names) {
        coded(names, "settings.part.", constants("settings.SettingsPart"), "");
        coded(names, "settings.alerts.event.", HookEvent.values(), "");
        coded(names, "settings.alerts.kind.", Alert.Kind.values(), "");
        coded(names, "settings.kind.", Narrowing.Kind.values(), "");
        coded(names, "settings.where.", Narrowing.Kind.values(), "");
        coded(names, "settings.prices.field.", constants("settings.prices.PriceField"), "");
        coded(names, "settings.prices.class.", TokenClass.values(), "");
        coded(names, "settings.prices.load.", constants("settings.prices.WhatIfLoad"), "");
        for (String column : List.of("provider", "model", "input", "output", "source", "share", "cost")) {
            names.add("settings.prices.column." + column);
        }
        coded(names, "tier.", Tier.values(), "");
        coded(names, "setup.motive.", Motive.values(), "");
        for (String stage : List.of("motives", "keys", "settings", "try")) {
            names.addAll(Set.of("setup.title." + stage, "setup.next." + stage));
        }
        coded(names, "fallback.reason.", FallbackReason.values(), "");
        for (Setting setting : Setting.values()) {
            // The setup and the checklist go by themselves.
            if (setting != Setting.SETUP && setting != Setting.CHECKLIST) {
                names.addAll(Set.of("setting." + setting.label(), "setting." + setting.label() + ".text"));
            }
        }
        for (Setting setting : Set.of(Setting.PREFERENCE, Setting.ASK_DEFAULT, Setting.THEME, Setting.LANGUAGE)) {
            Stream.of("personal", "shared", "ask", "refuse", "system", "light", "dark", "en", "de")
                    .filter(setting::accepts)
                    .forEach(value -> names.add("choice." + setting.label() + "." + value));
        }
        names.addAll(Set.of("choice.on", "choice.off"));
    }

    private static void organisation(Set<String> names) {
        coded(names, "organisation.part.", constants("organisation.OrganisationPart"), "");
        coded(names, "organisation.way.", VaultLink.Way.values(), "");
        coded(names, "organisation.sign-in.", VaultLink.Way.values(), "");
        coded(names, "organisation.may.", FindPermissions.Permission.values(), "");
        coded(names, "organisation.state.", constants("organisation.vault.SharedRow$State"), "");
        coded(names, "organisation.deed.", constants("organisation.vault.SharedDeed"), "");
        coded(names, "organisation.turned.", ChangeShared.Turn.values(), "");
        coded(names, "organisation.version.", constants("organisation.vault.VersionRow$Place"), "");
        coded(names, "organisation.news.", PolicyNews.values(), "");
        names.removeAll(Set.of("organisation.news.none", "organisation.news.kept"));
        coded(names, "organisation.policy.personal.", Bounds.PersonalKeys.values(), "");
        for (String rule : List.of("providers", "models", "regions", "vault-regions", "personal", "rotation", "lease",
                "limit",
                "tiers", "admins", "support")) {
            names.add("organisation.rule." + rule);
        }
        coded(names, "organisation.hint.", VaultException.Kind.values(), "");
        coded(names, "due.ahead.", constants("organisation.due.Ahead"), "");
        for (String column : List.of("key", "state", "provider", "payer", "environment", "age", "due", "maker")) {
            names.add("due.column." + column);
        }
        coded(names, "rotate.reached.", constants("rotation.Assist$Reached"), "");
        members(names);
        for (String column : List.of("name", "state", "scope", "owner", "until", "generation", "changed", "lease",
                "stored", "author", "version")) {
            names.add("organisation.column." + column);
        }
    }

    private static void members(Set<String> names) {
        coded(names, "organisation.member.", constants("organisation.members.MemberDeed"), "");
        coded(names, "organisation.mint.", MintException.Kind.values(), "");
        coded(names, "minting.key.", IssuedKey.State.values(), "");
        coded(names, "minting.act.", Provision.Act.values(), "");
        coded(names, "minting.due.", Provision.Act.values(), "");
        coded(names, "minting.at-provider.", constants("organisation.members.MemberRow$There"), "");
        for (String cadence : List.of("monthly", "quarterly", "never")) {
            names.add("organisation.members.cadence." + cadence);
        }
        for (String column : List.of("member", "id", "tier", "limit", "pilot", "provider", "key", "there", "used",
                "made", "due")) {
            names.add("organisation.column." + column);
        }
    }

    private static void prompt(Set<String> names) {
        coded(names, "prompt.failed.", FailureKind.values(), "", ".message");
        coded(names, "prompt.cap.", Cap.Kind.values(), "", ".message");
        coded(names, "prompt.decision.", Decision.values(), "");
        for (String next : List.of("key", "practice", "again", "model", "route", "nothing")) {
            names.add("prompt.next." + next);
        }
        for (String whose : List.of("yours", "providers", "admins", "ours")) {
            names.add("prompt.matter." + whose);
        }
    }

    // The rooms of the window keep their choices to themselves.
    private static Enum<?>[] constants(String choice) {
        try {
            return (Enum<?>[]) Class.forName("org.keytally.app." + choice).getEnumConstants();
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static void coded(Set<String> names, String beginning, Enum<?>[] constants, String... endings) {
        for (Enum<?> constant : constants) {
            for (String ending : endings) {
                names.add(beginning + Words.code(constant) + ending);
            }
        }
    }

    private static Set<String> sentences() throws IOException {
        return read(FILE).stringPropertyNames();
    }

    private static Properties read(Path file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }

    private static List<String> sources(Predicate<Path> wanted) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path root : List.of(SOURCES, VIEWS)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(MessagesTest::isASource).filter(wanted).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static boolean isASource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".fxml");
    }
}
