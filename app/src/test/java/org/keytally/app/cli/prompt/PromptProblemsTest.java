package org.keytally.app.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Unfit;

/// The texts that programs rely on, where no command can bring them about yet.
final class PromptProblemsTest {

    private final PromptProblems problems = new PromptProblems(Words.english());

    @Test
    void saysExactlyThatAKeyWasBlocked() {
        Problem blocked = problems.of(new Refusal.Barred(Optional.empty(), Unfit.Plain.BLOCKED, List.of()));

        assertThat(blocked.error()).isEqualTo("Key blocked");
        assertThat(blocked.message()).isEqualTo("API key has been blocked for security reasons");
        assertThat(blocked.kind()).isEqualTo("blocked");
        assertThat(blocked.exitCode()).isEqualTo(ExitCode.NO_ROUTE);
    }

    @Test
    void saysExactlyThatThereIsNoKey() {
        Problem none = problems.of(new Refusal.NoKey(Optional.empty(), List.of()));

        assertThat(none.error()).isEqualTo("No API key found");
        assertThat(none.message()).isEqualTo("User does not have an API key configured");
        assertThat(none.kind()).isEqualTo("no-key");
        assertThat(none.exitCode()).isEqualTo(ExitCode.NO_ROUTE);
    }
}
