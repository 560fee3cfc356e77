package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;

final class HeldTest {

    private final TriedPrompts tried = new TriedPrompts();
    private final PromptViewModel model = tried.prompts();
    private boolean isKept;
    private final Held held = new Held(model, () -> isKept);

    @Test
    void holdsWhatIsBeingWritten() {
        assertThat(held.isUnsent()).isFalse();
        model.composer().textProperty().set("half a sen");
        assertThat(held.isUnsent()).isTrue();

        model.composer().take();
        assertThat(held.isUnsent()).isFalse();
        model.way().parameters().systemProperty().set("Answer in verse.");
        assertThat(held.isUnsent()).isTrue();
    }

    @Test
    void letsAConversationGoThatWasAnsweredWhateverIsKept() {
        tried.home.add("Work");
        tried.answers("Hello.");
        model.way().parameters().systemProperty().set("Answer in verse.");
        model.composer().textProperty().set("hello");
        model.send();

        assertThat(model.exchanges()).hasSize(1);
        assertThat(held.isUnsent()).isFalse();
        model.way().parameters().systemProperty().set("Answer in prose.");
        assertThat(held.isUnsent()).isTrue();
    }

    @Test
    void holdsAQuestionThatWasNotAnswered() {
        tried.script.add(_ -> Failure.before(FailureKind.BAD_REQUEST, "a test"));
        model.composer().textProperty().set("hello");
        model.send();
        assertThat(held.isUnsent()).isTrue();
        assertThat(held.unsent().text()).isEqualTo("hello");
        model.composer().textProperty().set("half a sen");
        assertThat(held.unsent().text()).isEqualTo("half a sen");
        model.composer().take();

        model.renew();
        assertThat(held.isUnsent()).isFalse();
    }

    @Test
    void knowsWhatNoHistoryKeeps() {
        tried.answers("Hello.");
        model.composer().textProperty().set("hello");
        model.send();
        assertThat(held.isUnkept()).isTrue();

        isKept = true;
        assertThat(held.isUnkept()).isTrue();
        model.renew();
        assertThat(held.isUnkept()).isFalse();
    }

    @Test
    void knowsWhatTheHistoryKeeps() {
        isKept = true;
        tried.answers("Hello.");
        model.composer().textProperty().set("hello");
        model.send();

        assertThat(model.exchanges()).hasSize(1);
        assertThat(held.isUnkept()).isFalse();
    }
}
