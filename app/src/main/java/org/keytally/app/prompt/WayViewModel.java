package org.keytally.app.prompt;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.RouteWish;

/// What the next prompt is for and whom it asks, and from that the way it would go and who would pay.
final class WayViewModel {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final PromptCases cases;
    private final Tasks tasks;
    private final ReadOnlyObjectProperty<Environment> environment;
    private final StringProperty type = new SimpleStringProperty(Purpose.CHAT.type());
    private final StringProperty project = new SimpleStringProperty("");
    private final StringProperty client = new SimpleStringProperty("");
    private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(Pick.AUTOMATIC);
    private final Parameters parameters;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(new Outlook.Unknown());
    private Optional<Prompt> prompt = Optional.empty();
    private Running pending = () -> {};

    WayViewModel(PromptCases cases, Tasks tasks, Words words, ReadOnlyObjectProperty<Environment> environment) {
        this.cases = cases;
        this.tasks = tasks;
        this.environment = environment;
        this.parameters = new Parameters(words);
        for (ObservableValue<?> one : new ObservableValue<?>[]{type, project, client, pick, environment,
            parameters.maxTokensProperty(), parameters.systemProperty()}) {
            one.addListener((_, _, _) -> lookSoon());
        }
    }

    StringProperty typeProperty() {
        return type;
    }

    StringProperty projectProperty() {
        return project;
    }

    StringProperty clientProperty() {
        return client;
    }

    ObjectProperty<Pick> pickProperty() {
        return pick;
    }

    Parameters parameters() {
        return parameters;
    }

    ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /// The prompt as far as it is written.
    void writes(Optional<Prompt> now) {
        prompt = now;
        lookSoon();
    }

    /// Finds the way for what is written now.
    void look(Runnable broken) {
        pending.cancel();
        Inquiry now = inquiry(prompt);
        pending = tasks.run(() -> cases.outlook(now), outlook::set, broken);
    }

    /// What asking this, with all that is chosen, comes to.
    Inquiry inquiry(Optional<Prompt> asked) {
        Purpose purpose = new Purpose(typeName(), project.get().strip(), client.get().strip(), "");
        RouteWish wish = new RouteWish(
                pick.get().provider().map(provider -> provider.id().value()), Optional.empty(), environment.get(),
                Optional.empty(), Optional.empty(), purpose, Optional.empty());
        long usual = PromptType.of(typeName()).usual().output();
        long most = parameters.options().maxTokens().orElse(Integer.MAX_VALUE);
        return new Inquiry(wish, pick.get().model(), asked, Math.min(usual, most));
    }

    private String typeName() {
        String typed = type.get() == null ? "" : type.get().strip();
        return PromptType.isPossible(typed) ? typed : Purpose.CHAT.type();
    }

    private void lookSoon() {
        pending.cancel();
        pending = tasks.showLater(PATIENCE, () -> look(() -> {}));
    }
}
