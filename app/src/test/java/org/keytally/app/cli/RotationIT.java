package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;

/// Keys led from one secret to the next, from the command line, by hand and by the provider's own program.
@Timeout(120)
final class RotationIT {

    private static final String FIRST = CommandHome.secret("sk-or-v1-", "-first");
    private static final String SECOND = CommandHome.secret("sk-or-v1-", "-second");

    @TempDir
    private Path folder;

    private CommandHome home;
    private ProvisioningDouble host;

    @BeforeEach
    void open() throws IOException {
        home = new CommandHome(folder);
        host = new ProvisioningDouble();
        host.takes(FIRST);
        host.takes(SECOND);
        add(FIRST, "--provider", "openrouter", "--label", "Work");
    }

    @AfterEach
    void close() {
        home.close();
        host.close();
    }

    @Test
    void listsWhatIsDueAndWhoCanMakeTheNext() {
        assertThat(home.run("keys", "due").out()).contains("No key is due.");
        Said due = home.run("keys", "due", "--days", "40", "--json");
        assertThat(due.list("due")).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("key", "Work").containsEntry("is_due", false).containsEntry("by", "hand")
                .containsEntry("page", "https://openrouter.ai/settings/keys"));
        provisioning();
        assertThat(home.run("keys", "due", "--days", "40").out()).contains("Work", "by program");
        assertThat(home.run("keys", "due", "--days", "-1").code()).isEqualTo(2);
    }

    @Test
    void aPersonMakesTheNextAndTheFormerIsProvenToBeGone() {
        Said rotated = home.reading(SECOND, "keys", "rotate", "Work", "--json");
        assertThat(rotated.code()).isZero();
        assertThat(rotated.text("stage")).isEqualTo("grace");
        assertThat(rotated.text("made_by")).isEqualTo("hand");
        assertThat(home.key("Work")).containsEntry("fingerprint", rotated.text("next"));
        assertThat(home.run("keys", "due", "--json").out()).contains("Work");

        Said tooEarly = home.run("keys", "rotate", "Work", "--retire");
        assertThat(tooEarly.code()).isEqualTo(4);
        assertThat(tooEarly.err()).contains("still takes the former secret", "https://openrouter.ai/settings/keys");
        assertThat(home.run("keys", "rotate", "Work", "--retire", "--yes").code()).isEqualTo(4);

        host.takesNoMore(FIRST);
        assertThat(home.run("keys", "rotate", "Work", "--retire").out()).contains("no more");
        assertThat(home.actions()).contains("rotation.ready", "rotation.used", "rotation.done");
        assertThat(home.run("audit", "list", "--action", "rotation.done", "--json").out())
                .contains("REFUSED", rotated.text("former"), rotated.text("next"));
        assertThat(home.run("keys", "rotate", "Work", "--retire").code()).isEqualTo(2);
        assertThat(home.run("keys", "rotate", "Work", "--back").code()).isEqualTo(2);
    }

    @Test
    void aSecretThatIsNotGoodIsNotUsed() {
        host.takesNoMore(SECOND);
        Object before = home.key("Work").get("fingerprint");
        Said refused = home.reading(SECOND, "keys", "rotate", "Work");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("The provider does not know this key.", "not in use");
        assertThat(home.key("Work")).containsEntry("fingerprint", before);
        assertThat(home.reading(FIRST, "keys", "rotate", "Work").err()).contains("stored already");
        assertThat(home.reading("", "keys", "rotate", "Work").code()).isEqualTo(2);
        assertThat(home.run("keys", "rotate", "Nobody").code()).isEqualTo(2);
        assertThat(home.run("keys", "rotate", "Work", "--back", "--retire").code()).isEqualTo(2);
    }

    @Test
    void aProviderThatIsNotReachedIsNoInvalidKey() {
        host.close();
        assertThat(home.reading(SECOND, "keys", "rotate", "Work", "--json").text("kind")).isEqualTo("network");
    }

    @Test
    void theFormerCanBeUsedAgainWhileItIsGood() {
        Object before = home.key("Work").get("fingerprint");
        home.reading(SECOND, "keys", "rotate", "Work");

        assertThat(home.run("keys", "rotate", "Work", "--back").out()).contains("uses its former secret again");
        assertThat(home.key("Work")).containsEntry("fingerprint", before);
        assertThat(home.actions()).contains("rotation.back");
        assertThat(home.reading(SECOND, "keys", "rotate", "Work").code()).isZero();
    }

    @Test
    void aProgramMakesTheNextAndEndsWhatItMadeBefore() {
        provisioning();
        assertThat(home.run("keys", "rotate", "Work", "--program", "--json").text("made_by")).isEqualTo("program");
        assertThat(host.keys()).hasSize(1);
        String first = host.keys().getFirst().id();
        host.takesNoMore(FIRST);
        home.run("keys", "rotate", "Work", "--retire");

        Said again = home.run("keys", "rotate", "Work", "--program", "--json");
        assertThat(again.text("former_ends_by_program")).isEqualTo("true");
        Said early = home.run("keys", "rotate", "Work", "--retire");
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("may use it until", "--retire --yes");
        assertThat(host.keys()).hasSize(2);
        assertThat(home.run("keys", "rotate", "Work", "--retire", "--yes").code()).isZero();
        assertThat(host.keys()).singleElement().satisfies(one -> assertThat(one.id()).isNotEqualTo(first));
        assertThat(home.run("audit", "list", "--action", "rotation.done", "--json").out()).contains("PROGRAM");
    }

    @Test
    void aPersonIsAskedBeforeTheFormerIsEndedEarly() {
        provisioning();
        home.run("keys", "rotate", "Work", "--program");
        host.takesNoMore(FIRST);
        home.run("keys", "rotate", "Work", "--retire");
        home.run("keys", "rotate", "Work", "--program");
        List<String> asked = new ArrayList<>();
        Said kept = home.answering(question -> {
            asked.add(question);
            return Optional.of("n");
        }, "keys", "rotate", "Work", "--retire");
        assertThat(asked).singleElement().asString()
                .startsWith("Whatever still holds the former secret of 'Work' may use it until")
                .contains("End it now?");
        assertThat(kept.code()).isEqualTo(2);
        assertThat(kept.err()).contains("it was not ended");
        assertThat(host.keys()).hasSize(2);

        Said ended = home.answering("y", "keys", "rotate", "Work", "--retire");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("no more");
        assertThat(host.keys()).hasSize(1);
    }

    @Test
    void aCutLeavesOneKeyAndTheNextRunGoesOn() {
        provisioning();
        host.cutAfterNext();
        host.refuseNext(503);
        Said cut = home.run("keys", "rotate", "Work", "--program", "--json");
        assertThat(cut.code()).isEqualTo(4);
        assertThat(cut.text("kind")).isEqualTo("network");
        assertThat(host.keys()).hasSize(1);
        assertThat(home.run("keys", "due").out()).contains("On their way: Work");

        Said gone = home.run("keys", "rotate", "Work", "--json");
        assertThat(gone.text("stage")).isEqualTo("grace");
        assertThat(host.keys()).hasSize(1);
    }

    @Test
    void aProgramThatRefusesLeavesTheWayByHand() {
        provisioning();
        host.refuseNext(403);
        assertThat(home.run("keys", "rotate", "Work", "--program").code()).isEqualTo(4);

        host.refuseNext(403);
        assertThat(home.reading(SECOND, "keys", "rotate", "Work").code()).isZero();
        assertThat(host.keys()).isEmpty();
    }

    @Test
    void aKeyThatMakesOthersIsNeverPromptedWithOrLent() {
        provisioning();
        Said prompted = home.run("prompt", "--key", "Provisioning", "--model", "x", "hello", "--json");
        assertThat(prompted.code()).isNotZero();
        assertThat(home.run("prompt", "--provider", "openrouter-provisioning", "--model", "x", "hello").code())
                .isNotZero();
        assertThat(home.run("exec", "--provider", "openrouter-provisioning", "--", "true").code()).isNotZero();
        assertThat(host.seen()).noneMatch(call -> call.contains("chat"));
        assertThat(home.run("keys", "test", "Provisioning").code()).isZero();
    }

    private void provisioning() {
        add(ProvisioningDouble.ADMIN, "--provider", "openrouter-provisioning", "--label", "Provisioning");
    }

    private void add(String secret, String... options) {
        assertThat(home.reading(secret, Stream.concat(
                Stream.of("keys", "add", "--endpoint", host.address()), Stream.of(options)).toArray(String[]::new))
                .code()).isZero();
    }
}
