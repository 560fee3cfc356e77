package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.command.ScriptedConversation;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.sweep.Canary;

final class GuardedConversationTest {

    private final Redactor redactor = Redactor.shipped();
    private final ScriptedConversation open = new ScriptedConversation();
    private final GuardedConversation guarded = new GuardedConversation(open, redactor);

    @Test
    void hidesInErrorsWhatWasOpenedAndWhatLooksLikeAKey() {
        redactor.remember(bytes("zq" + Canary.CORE));
        guarded.errors(bytes("zq" + Canary.CORE + " and sk-proj-" + Canary.CORE + "x failed\n"));
        guarded.ask("Replace sk-proj-" + Canary.CORE + "? ");
        assertThat(open.errorText()).isEqualTo(Redactor.MASK + " and " + Redactor.MASK + " failed\n");
        assertThat(open.questions()).containsExactly("Replace " + Redactor.MASK + "? ");
    }

    @Test
    void hidesInResultsOnlyWhatWasOpened() {
        redactor.remember(bytes("zq" + Canary.CORE));
        redactor.remember(bytes("password"));
        guarded.output(bytes("{\"password\": \"zq" + Canary.CORE + "\", \"text\": \"sk-proj-abcdefghijklmnopqrst\"}"));
        assertThat(open.shownText())
                .isEqualTo("{\"password\": \"" + Redactor.MASK + "\", \"text\": \"sk-proj-abcdefghijklmnopqrst\"}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
