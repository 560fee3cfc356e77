package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysIT {

    @TempDir
    static Path folder;

    private static CommandHome home;

    @BeforeAll
    static void open() throws IOException {
        home = new CommandHome(folder);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    void addsAKeyAndShowsItsLastFour() {
        Said said = home.add("Plain");

        assertThat(said).isEqualTo(new Said(0, "Added 'Plain' (openai, •••• lain).\n", ""));
    }

    @Test
    void addsAKeyWithEverythingThatCanBeSaid() {
        Said said = home.add(
                "Full", "--scope", "team", "--owner", "Kim", "--endpoint", "http://127.0.0.1:9000/v1", "--dialect",
                "openai-chat", "--model", "gpt-4o-mini", "--user", "me", "--environment", "production", "--from",
                "2026-01-01", "--to", "2099-01-01T12:00:00+02:00", "--rotation", "45d", "--budget", "50.00", "--rate",
                "60/min", "--region", "EU", "--billing-account", "A-1", "--purpose", "tests", "--tag", "a=1", "--tag",
                "b=2", "--primary", "--exec", "--json");

        assertThat(said.code()).isZero();
        Map<String, Object> key = said.json();
        assertThat(key.keySet()).containsExactly(
                "id", "provider", "label", "scope", "environment", "endpoint", "dialect", "model", "user", "pin",
                "primary",
                "enabled", "exec", "from", "to", "rotation", "budget", "rate", "owner", "purpose", "region",
                "billing_account", "tags", "state", "fingerprint", "last_four", "created", "replaced", "removed",
                "restorable_until", "last_used", "refused", "refused_at", "expires_within_days", "rotation_due",
                "rotation_is_due");
        assertThat(key).containsEntry("scope", "team")
                .containsEntry("environment", "production")
                .containsEntry("endpoint", "http://127.0.0.1:9000/v1")
                .containsEntry("from", "2026-01-01T00:00:00Z")
                .containsEntry("to", "2099-01-01T10:00:00Z")
                .containsEntry("rotation", "45d")
                .containsEntry("budget", "50")
                .containsEntry("rate", 60L)
                .containsEntry("tags", Map.of("a", "1", "b", "2"))
                .containsEntry("primary", true)
                .containsEntry("exec", true)
                .containsEntry("state", "active")
                .containsEntry("removed", "null");
        assertThat(home.key("Full")).isEqualTo(key);
    }

    @Test
    void tellsTheProviderByTheShapeAndSaysHowSureItIs() {
        assertThat(home.reading(CommandHome.secret("sk-ant-api03-", ""), "keys", "add", "--label", "Sure"))
                .isEqualTo(new Said(0, "Added 'Sure' (anthropic, •••• Xv4T).\n", ""));
        Said unsure = home.reading(CommandHome.secret("sk-", ""), "keys", "add", "--label", "Unsure");
        assertThat(unsure.code()).isZero();
        assertThat(unsure.err()).contains("not certain");
        Said otherwise = home.reading(
                CommandHome.secret("gsk_", ""), "keys", "add", "--provider", "mistral", "--label", "Otherwise");
        assertThat(otherwise.err())
                .isEqualTo("It looks like a key of Groq, but is kept as one of mistral as you said.\n");
    }

    @Test
    void asksAPersonForTheKeyWithoutShowingIt() {
        assertThat(home.answering(CommandHome.secret("xai-", ""), "keys", "add", "--label", "Typed").code()).isZero();
    }

    @Test
    void refusesInOneSentenceAndChangesNothing() {
        home.add("Taken");
        String before = home.run("keys", "list", "--json").out();

        assertRefused("That is blank.", home.reading("\n", "keys", "add"));
        assertRefused("There is white space inside; a key has none.", home.reading("a b", "keys", "add"));
        assertRefused("That is an address, not a key.", home.reading("https://a.example", "keys", "add"));
        assertRefused("That is the path of a file, not a key.", home.reading("/tmp/key.txt", "keys", "add"));
        assertRefused("That is a placeholder, not a key.", home.reading("your-api-key", "keys", "add"));
        assertRefused("There are characters in it that no key has, perhaps from copying.",
                home.reading("sk-\u00a0abc", "keys", "add"));
        assertRefused("That is longer than a key can be.", home.reading("k".repeat(20_000), "keys", "add"));
        assertRefused("No key came on standard input.", home.run("keys", "add"));
        assertRefused("The provider cannot be told by the shape of this key.", home.reading("abc", "keys", "add"));
        assertRefused("There is no provider 'nobody'.", home.reading("abc", "keys", "add", "--provider", "nobody"));
        assertRefused("This key is stored already as 'Taken'.", home.add("Taken"));
        assertRefused("There is a key labelled 'Taken' already.", home.reading(
                CommandHome.secret("sk-proj-", "other"), "keys", "add", "--label", "tAKEN"));
        assertRefused("That cannot be a label.", home.add("x".repeat(81)));
        assertThat(home.run("keys", "list", "--json").out()).isEqualTo(before);
    }

    @Test
    void refusesOptionsThatCannotBeInOneSentence() {
        for (List<String> options : List.of(
                List.of("--endpoint", "http://far.example.com"),
                List.of("--endpoint", "not an address"),
                List.of("--endpoint", "ftp://a"),
                List.of("--endpoint", "https://user:pw@a.example"),
                List.of("--endpoint", "https://a.example?q=1"),
                List.of("--dialect", "klingon"),
                List.of("--from", "yesterday"),
                List.of("--to", "2026-02-30"),
                List.of("--from", "2026-02-01", "--to", "2026-02-01"),
                List.of("--rotation", "often"),
                List.of("--rotation", "0d"),
                List.of("--budget", "-5"),
                List.of("--budget", "50 EUR"),
                List.of("--rate", "0"),
                List.of("--rate", "fast"),
                List.of("--scope", "everyone"),
                List.of("--environment", "moon"),
                List.of("--tag", "no-value"),
                List.of("--nonsense"),
                List.of("--budget"),
                List.of("stray"))) {
            Said said = home.add("Bad", options.toArray(String[]::new));
            assertThat(said.code()).as(options.toString()).isEqualTo(2);
            assertThat(said.out()).as(options.toString()).isEmpty();
            assertThat(said.err().lines().findFirst().orElse("")).as(options.toString()).endsWith(".");
            assertThat(said.err().lines().count()).as(options.toString()).isLessThanOrEqualTo(2);
        }
        assertThat(home.key("Bad")).isEmpty();
    }

    @Test
    void repeatsNoWordThatMayBeASecretTypedInTheWrongPlace() {
        Said argument = home.run("keys", "add", CommandHome.secret("sk-proj-", ""));
        Said option = home.run("keys", "add", "--key=" + CommandHome.secret("sk-proj-", ""));
        Said name = home.run("keys", "remove", CommandHome.secret("sk-proj-", ""));

        assertThat(List.of(argument.code(), option.code(), name.code())).containsOnly(2);
    }

    @Test
    void showsARefusalAsOneJsonObject() {
        Said said = home.reading("a b", "keys", "add", "--json");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEmpty();
        assertThat(said.json()).isEqualTo(Map.of(
                "error", "Wrong usage",
                "message", "There is white space inside; a key has none.",
                "kind", "usage",
                "hint", "Paste the key itself as the provider shows it."));
    }

    @Test
    void replacesTheSecretOfAKey() {
        home.add("Replaced");
        Object before = home.key("Replaced").get("fingerprint");

        Said said = home.reading(CommandHome.secret("sk-proj-", "new1"), "keys", "replace", "replaced");

        assertThat(said).isEqualTo(new Said(0,
                "Replaced the secret of 'Replaced'. The former one is gone from here; revoke it at the provider.\n",
                ""));
        assertThat(home.key("Replaced").get("fingerprint")).isNotEqualTo(before);
        assertThat(home.key("Replaced")).containsEntry("last_four", "new1");
        assertRefused("There is no key 'nobody'.", home.reading("abc", "keys", "replace", "nobody"));
        Said nothing = home.reading("", "keys", "replace", "Replaced");
        assertRefused("No key came on standard input.", nothing);
        assertThat(nothing.err()).contains("keytally keys replace Replaced");
    }

    @Test
    void switchesKeys() {
        home.add("One", "--environment", "staging");
        home.add("Two", "--environment", "staging");
        assertThat(home.key("One")).containsEntry("primary", true);

        assertThat(home.run("keys", "primary", "Two").code()).isZero();
        assertThat(home.key("One")).containsEntry("primary", false);
        Said disabled = home.run("keys", "disable", "Two");
        assertThat(disabled)
                .isEqualTo(new Said(0, "'Two' is disabled.\n", "'One' is now the primary one in its place.\n"));
        assertRefused("The key 'Two' is disabled and cannot be the primary one.", home.run("keys", "primary", "Two"));
        assertThat(home.run("keys", "disable", "Two").out()).isEqualTo("'Two' is so already.\n");
        assertThat(home.run("keys", "enable", "Two", "--json").json()).containsEntry("enabled", true);
        assertThat(home.run("keys", "enable", "Two", "--exec").out())
                .isEqualTo("'Two' may be handed to other programs by exec.\n");
        assertThat(home.run("keys", "disable", "Two", "--exec").out())
                .isEqualTo("'Two' is no longer handed to other programs.\n");
    }

    @Test
    void removesAndRestores() {
        home.add("Gone");
        Map<String, Object> before = home.key("Gone");

        assertThat(home.run("keys", "remove", "Gone").out())
                .isEqualTo("Removed 'Gone'. For seven days it can be restored: keytally keys restore \"Gone\"\n");
        assertThat(home.key("Gone")).containsEntry("state", "removed");
        assertThat(home.run("keys", "list").out()).contains("can be restored until");
        assertRefused("The key 'Gone' is removed.", home.run("keys", "enable", "Gone"));
        assertThat(home.run("keys", "restore", "Gone").out()).isEqualTo("Restored 'Gone'.\n");
        assertThat(home.key("Gone")).isEqualTo(before);
        assertRefused("The key 'Gone' is not removed.", home.run("keys", "restore", "Gone"));
    }

    @Test
    void namesWhatIsExpiredNotYetValidAndExpiringSoon() {
        Instant now = Instant.now();
        home.add("Expired", "--from", "2020-01-01", "--to", "2021-01-01");
        home.add("Early", "--from", "2099-01-01");
        home.add("Soon", "--to", now.plus(Duration.ofDays(6)).toString());
        home.add("Today", "--to", now.plus(Duration.ofHours(6)).toString());

        String list = home.run("keys", "list").out();

        assertThat(line(list, "Expired")).contains("expired").contains("since 2021-01-01");
        assertThat(line(list, "Early")).contains("not yet valid").contains("from 2099-01-01");
        assertThat(line(list, "Soon")).contains("expires within 7 days");
        assertThat(line(list, "Today")).contains("expires within a day");
        assertThat(home.key("Soon")).containsEntry("expires_within_days", 7L);
        assertThat(home.key("Expired")).containsEntry("state", "expired");
        assertThat(list).contains("expiring within 30 days");
    }

    @Test
    void listsOnlyTheKeysOfOneProvider() {
        home.reading(CommandHome.secret("hf_", ""), "keys", "add", "--label", "Face");

        assertThat(home.run("keys", "list", "--provider", "huggingface", "--json").list("keys"))
                .hasSize(1)
                .allMatch(key -> "Face".equals(key.get("label")));
        assertThat(home.run("keys", "list", "--provider", "cerebras").out())
                .isEqualTo("There are no keys of this provider.\n");
        assertRefused("There is no provider 'nobody'.", home.run("keys", "list", "--provider", "nobody"));
    }

    @Test
    void keepsServicesThatAreNoModelProviders() {
        String account = """
                {"type": "service_account", "private_key": "%s", "client_email": "a@b.iam.example.com"}"""
                .formatted(CommandHome.secret("", ""));
        assertThat(home.reading(account, "keys", "add", "--label", "Cloud").out())
                .startsWith("Added 'Cloud' (gcp, ");
        assertThat(home.reading(CommandHome.secret("", "neo"), "keys", "add", "--provider", "neo4j", "--endpoint",
                "neo4j+s://db.example.com", "--user", "me", "--label", "Graph").code()).isZero();
        assertThat(home.key("Graph")).containsEntry("user", "me");
        assertRefused("That is not the JSON file of a service account.",
                home.reading("{}", "keys", "add", "--provider", "firebase"));
    }

    @Test
    void answersAPromptWithoutAUsableKeyExactly() {
        home.reading(CommandHome.secret("pplx-", ""), "keys", "add", "--label", "Off");
        home.run("keys", "disable", "Off");

        Said said = home.run("prompt", "hello", "--provider", "perplexity", "--json");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.json()).containsEntry("error", "No API key found")
                .containsEntry("message", "User does not have an API key configured")
                .containsEntry("kind", "no-key");
    }

    @Test
    void letsNoLabelCommandTheTerminal() {
        home.reading(CommandHome.secret("sk-proj-", "rtl"), "keys", "add", "--label", "Right\u202etfel");

        assertThat(home.run("keys", "list").out()).doesNotContain("\u202e").contains("Right\ufffdtfel");
    }

    @Test
    void changesWhatIsWrittenOnAKey() {
        home.add("Work");
        home.add("Spare");

        assertThat(home.run("keys", "change", "work", "--label", "Mine", "--scope", "team", "--environment", "ci",
                "--owner", "Sarah", "--purpose", "tests", "--region", "eu", "--billing-account", "4711",
                "--tag", "cost=42", "--tag", "team=red", "--from", "2026-01-01", "--to", "2099-01-01",
                "--rotation", "45d", "--budget", "12.50", "--rate", "60", "--model", "gpt-4o",
                "--endpoint", "https://gate.example.com/v1", "--dialect", "openai-chat", "--user", "me").out())
                .isEqualTo("Changed 'Mine'.\n");
        assertThat(home.key("Mine")).containsEntry("owner", "Sarah").containsEntry("scope", "team")
                .containsEntry("environment", "ci").containsEntry("billing_account", "4711")
                .containsEntry("endpoint", "https://gate.example.com/v1");

        assertThat(home.run("keys", "change", "Mine", "--clear", "owner", "--clear", "tag.cost", "--clear", "endpoint",
                "--clear", "environment").code()).isZero();

        assertThat(home.key("Mine")).containsEntry("owner", "null").containsEntry("endpoint", "null")
                .containsEntry("tags", Map.of("team", "red"));
        for (String[] wrong : new String[][]{
            {"--label", "spare"}, {"--label", " "}, {"--provider", "groq"}, {"--exec"}, {"--primary"},
            {"--clear", "label"}, {"--to", "2020-01-01"}, {"--endpoint", "http://far.example.com"}, {"--rate", "0"},
            {"--budget", "-1"}, {"--dialect", "latin"}, {"--scope", "world"}, {"--tag", "no-sign"}}) {
            List<String> command = new ArrayList<>(List.of("keys", "change", "Mine"));
            command.addAll(List.of(wrong));
            assertThat(home.run(command.toArray(String[]::new)).code()).as(List.of(wrong).toString()).isEqualTo(2);
        }
        assertThat(home.run("keys", "change", "Mine").out()).isEqualTo("'Mine' is so already.\n");
        assertThat(home.actions()).endsWith("key.changed", "key.changed");
    }

    @Test
    void sweepsOpenedSecretsForAsLongAsTheHomeIsOpen() throws IOException {
        long before = sweeps();
        CommandHome lasting = new CommandHome(Files.createDirectory(folder.resolve("lasting")));
        lasting.add("Work");
        awaitSweeps(before + 1);
        lasting.close();
        awaitSweeps(before);
    }

    private static void awaitSweeps(long wanted) {
        Instant end = Instant.now().plusSeconds(30);
        while (sweeps() != wanted) {
            assertThat(Instant.now()).as("sweeps").isBefore(end);
            Thread.onSpinWait();
        }
    }

    /// The threads of this process that look for opened secrets nobody uses.
    private static long sweeps() {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> Arrays.stream(frames).anyMatch(frame -> frame.getMethodName().equals("run")
                        && frame.getClassName().endsWith(".OpenedSecrets")))
                .count();
    }

    @Test
    void wipesOpenedSecrets() {
        assertThat(home.run("lock", "--json").json().keySet()).containsExactly("wiped");
        assertThat(home.actions()).endsWith("keys.locked");
    }

    private static void assertRefused(String sentence, Said said) {
        assertThat(said.err().lines().findFirst()).isEqualTo(Optional.of(sentence));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
    }

    private static String line(String list, String label) {
        return list.lines().filter(line -> line.contains(label)).findFirst().orElse("");
    }
}
