package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeldTest {

    private final TriedPrompts tried = new TriedPrompts();
    private final PromptViewModel model = tried.prompts();
    private boolean isKept;
    private final Held held = new Held(model, () -> isKept);

    @Test
    void holdsWhatIsBeingWritten() {
        assertThat(held.isAny()).isFalse();
        model.composer().textProperty().set("half a sen");
        assertThat(held.isAny()).isTrue();

        model.composer().take();
        assertThat(held.isAny()).isFalse();
        model.way().parameters().systemProperty().set("Answer in verse.");
        assertThat(held.isAny()).isTrue();
    }

    @Test
    void holdsAConversationThatNoHistoryKeeps() {
        tried.answers("Hello.");
        model.composer().textProperty().set("hello");
        model.send();
        assertThat(held.isAny()).isTrue();

        isKept = true;
        assertThat(held.isAny()).isTrue();
        model.renew();
        assertThat(held.isAny()).isFalse();
    }

    @Test
    void letsAConversationGoThatTheHistoryKeeps() {
        isKept = true;
        tried.answers("Hello.");
        model.composer().textProperty().set("hello");
        model.send();

        assertThat(model.exchanges()).hasSize(1);
        assertThat(held.isAny()).isFalse();
    }
}
