package org.keytally.app.settings.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.SafeText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Receipt;
import org.keytally.core.usecase.setup.FindLocalModels;

/// A first prompt, to whoever can answer one: practice, a program on this machine, or a provider with a key.
final class FirstPromptViewModel {

    /// Whom to ask.
    record Way(Provider provider, Optional<String> model) {}

    private final SetupCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final ObservableList<Way> ways = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Way> way = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper receipt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private Running running = () -> {};

    FirstPromptViewModel(SetupCases cases, Tasks tasks, Words words, Formats formats) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        text.set(words.of("setup.try.text"));
    }

    ObservableList<Way> ways() {
        return ways;
    }

    /// Whether it is known whom to ask.
    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Way> wayProperty() {
        return way;
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyStringProperty receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// Looks for who can answer; practice always can.
    void read() {
        tasks.run(this::look, found -> {
            ways.setAll(found);
            way.set(found.getFirst());
            showing.set(Showing.READY);
        }, () -> showing.set(Showing.Broken.told(words, "setup.try.broken", this::read)));
    }

    void send() {
        Way to = way.get();
        if (to == null || text.get().isBlank() || sending.get()) {
            return;
        }
        sending.set(true);
        answer.set("");
        receipt.set("");
        problem.set("");
        String asked = text.get();
        running = tasks.runLasting(
                () -> cases.send().send(to.provider(), to.model(), asked, new Ear()), this::show,
                () -> sending.set(false));
    }

    /// Gives up what is under way; to be called when the setup is gone.
    void stop() {
        running.cancel();
        sending.set(false);
    }

    private List<Way> look() {
        Set<ProviderId> keyed = cases.keys().get().stream()
                .filter(line -> !line.key().isRemoved())
                .map(line -> line.key().provider())
                .collect(Collectors.toSet());
        List<Way> found = new ArrayList<>();
        cases.providers().get().all().stream()
                .filter(provider -> provider.answersPrompts() && keyed.contains(provider.id()))
                .map(provider -> new Way(provider, Optional.empty()))
                .forEach(found::add);
        cases.local().get().stream()
                .filter(local -> local.isRunning() && !local.models().isEmpty())
                .map(FirstPromptViewModel::way)
                .forEach(found::add);
        cases.providers().get().all().stream()
                .filter(Provider::isPractice)
                .map(provider -> new Way(provider, Optional.empty()))
                .forEach(found::add);
        return found;
    }

    private static Way way(FindLocalModels.Local local) {
        return new Way(local.provider(), Optional.of(local.models().getFirst()));
    }

    private void show(Answer result) {
        sending.set(false);
        switch (result) {
            case Answer.Given(var reply, Receipt booked) -> {
                answer.set(SafeText.stripped(reply.text()));
                receipt.set(line(booked));
            }
            case Answer.Failed(Failure failure, Receipt booked) -> {
                problem.set(words.of("prompt.failed." + failure.kind().word() + ".message"));
                receipt.set(line(booked));
            }
            case Answer.Refused _ -> problem.set(words.of("setup.try.refused"));
            case Answer.Unbooked(var why, var _) -> problem.set(words.of("ledger", why));
            case Answer.Pending _,Answer.Left _ -> {}
        }
    }

    private String line(Receipt booked) {
        if (booked.settlement() instanceof Settlement.Uncharged) {
            return booked.route().provider().name() + " · " + words.of("entry.uncharged");
        }
        String tokens = booked.spent()
                .flatMap(Spent::usage)
                .map(usage -> words.of("prompt.receipt.tokens", formats.count(usage.total())))
                .orElseGet(() -> words.of("prompt.receipt.tokens-unknown"));
        String cost = booked.spent()
                .flatMap(Spent::charged)
                .or(() -> booked.route().provider().isLocal() ? Optional.of(Money.ZERO) : Optional.empty())
                .map(formats::money)
                .orElseGet(() -> words.of("prompt.receipt.cost-unknown"));
        String payer = words.of(
                "sign.payer.said", words.of("sign.payer", booked.intent().purse().payer()));
        return String.join(" · ", booked.route().provider().name(), tokens, cost, payer);
    }

    /// Hears the answer while it comes.
    private final class Ear implements Audience {

        private final StringBuilder heard = new StringBuilder();

        @Override
        public void crossed(Crossing crossing) {
            // The receipt names who pays.
        }

        @Override
        public void begun(EntryId entry) {
            // Nobody waits for the number here.
        }

        @Override
        public void waiting(Failure failure, Duration pause) {
            // What came so far belongs to an attempt that failed.
            heard.setLength(0);
        }

        @Override
        public Deltas deltas() {
            return Deltas.ofText(piece -> {
                heard.append(piece);
                String now = SafeText.stripped(heard.toString());
                tasks.show(() -> answer.set(now));
            });
        }
    }
}
