package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOptions;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.history.ShowConversation;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Order;

/// Prompts and answers kept, through an open home.
@Timeout(60)
final class HistoryIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String CANARY = "KTCANARYk7Qw9Zp2Xv4T";
    private static final String ASKED = "Who reads " + CANARY + "?";

    @TempDir
    private Path folder;

    private Instant now = NOON;
    private Keytally home;

    @BeforeEach
    void open() {
        Surroundings here = CheapGuesses.sealed(folder);
        InstantSource source = () -> now;
        home = Keytally.open(
                folder.resolve("home"), here, new TypedPassphrase(), source.withZone(Clock.systemUTC().getZone()));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void writesNoTextAnywhereUnlessItIsTurnedOn() throws IOException {
        send("practice", ASKED);

        assertThat(home.histories().state().isEmpty()).isTrue();
        assertThat(folder.resolve("home/history")).doesNotExist();
        assertIsNowhereReadable();
    }

    @Test
    void keepsWhatWasAskedAndAnsweredOverAnotherStartAndNowhereReadable() throws IOException {
        turn("on");
        Answer.Given given = (Answer.Given) send("practice", ASKED);
        reopen();

        KeptExchange kept = search("WHO reads").getFirst();
        assertThat(kept.entry()).isEqualTo(given.receipt().intent().id());
        assertThat(kept.turn().question()).isEqualTo(ASKED);
        assertThat(kept.turn().answer()).isEqualTo(given.reply().text());
        assertIsNowhereReadable();
    }

    @Test
    void showsAConversationWithItsEntries() {
        turn("on");
        Answer.Given first = (Answer.Given) send("practice", "one?");
        List<Message> said = List.of(
                Message.user("one?"), Message.assistant(first.reply().text()), Message.user("two?"));
        send("practice", new Prompt(Optional.empty(), said, PromptOptions.NONE));

        List<ShowConversation.Turn> turns =
                home.histories().showConversation().show(search("two").getFirst().conversation());
        assertThat(turns).extracting(turn -> turn.exchange().turn().question()).containsExactly("one?", "two?");
        assertThat(turns).allMatch(turn -> turn.entry().orElseThrow().entry().settlement().isPresent());
    }

    @Test
    void keepsWhatCameOfAnAnswerThatWasCut() {
        turn("on");
        send("practice-cut", "to the end?");

        KeptExchange kept = search("to the end").getFirst();
        assertThat(kept.turn().finish()).isEqualTo("incomplete");
        assertThat(kept.turn().answer()).isNotEmpty();
    }

    @Test
    void letsGoWhatIsOldAtTheNextStartEvenWhereItWasTurnedOff() {
        turn("on");
        home.changeSetting().change("history.days", "2", Narrowing.EVERYWHERE);
        send("practice", "old?");
        turn("off");
        now = NOON.plus(Duration.ofDays(2));
        reopen();
        assertThat(home.histories().state().isEmpty()).isFalse();
        now = NOON.plus(Duration.ofDays(3));
        reopen();

        assertThat(home.histories().state().isEmpty()).isTrue();
    }

    @Test
    void isErasedAloneAndWithAPerson() {
        turn("on");
        send("practice", "gone?");
        assertThat(home.histories().eraseHistory().erase()).isTrue();
        assertThat(home.histories().eraseHistory().erase()).isFalse();
        assertThat(folder.resolve("home/history")).doesNotExist();

        send("practice", "of sarah?");
        assertThat(search("")).hasSize(1);
        home.care().erasePerson().erase("sarah");
        assertThat(folder.resolve("home/history")).doesNotExist();
    }

    @Test
    void isErasedWithTheHome() {
        turn("on");
        send("practice", "gone?");
        home.erase();

        assertThat(folder.resolve("home/history")).doesNotExist();
    }

    @Test
    void opensAndSaysSoWhereItIsDamaged() throws IOException {
        turn("on");
        send("practice", "lost?");
        try (Stream<Path> files = Files.list(folder.resolve("home/history"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[]{1, 2, 3});
            }
        }
        reopen();

        assertThat(home.care().checkHealth().check()).anyMatch(check -> check.kind() == CheckKind.HISTORY_DAMAGED);
        send("practice", "anew?");
        assertThat(search("")).extracting(kept -> kept.turn().question()).containsExactly("anew?");
    }

    @Test
    void leavesNoTextInWhatIsExported() throws Exception {
        turn("on");
        send("practice", ASKED);

        assertThat(new String(home.care().exportData().export(Optional.empty()), StandardCharsets.UTF_8))
                .doesNotContain(CANARY);
    }

    private List<KeptExchange> search(String words) {
        return home.histories().searchHistory().search(words, 100).exchanges();
    }

    private void turn(String value) {
        home.changeSetting().change("history", value, Narrowing.EVERYWHERE);
    }

    private Answer send(String model, String text) {
        return send(model, Prompt.of(text));
    }

    private Answer send(String model, Prompt prompt) {
        RouteWish wish = RouteWish.of(Optional.of("practice"), Optional.empty(), Environment.DEVELOPMENT);
        return home.prompts().sendPrompt().send(
                new Order(prompt, wish, Optional.of(model), Pace.STREAMED, Duration.ZERO),
                new Nobody(new StringBuilder()));
    }

    private void assertIsNowhereReadable() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
            }
        }
    }
}
