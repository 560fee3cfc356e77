package org.keytally.app.settings.alerts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.usecase.budget.ShowAlerts;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.hook.SetHook;

/// The hooks, each tried and taken away here, and what was told lately.
final class AlertsViewModel {

    /// What was read at once.
    private record Found(List<Hooks.Line> hooks, List<ShowAlerts.Line> told) {}

    private final AlertCases cases;
    private final Tasks tasks;
    private final Words words;
    private final AlertText text;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<List<HookLine>> hooks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ToldLine>> told = new ReadOnlyObjectWrapper<>(List.of());
    private Running reading = () -> {};

    AlertsViewModel(AlertCases cases, Tasks tasks, Words words, Formats formats, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.text = new AlertText(words, formats, cases.providers());
        this.notices = notices;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<HookLine>> hooksProperty() {
        return hooks.getReadOnlyProperty();
    }

    /// The latest first.
    ReadOnlyObjectProperty<List<ToldLine>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// The names that are taken.
    Set<String> names() {
        return hooks.get().stream().map(HookLine::name).collect(Collectors.toUnmodifiableSet());
    }

    void read() {
        reading.cancel();
        reading = tasks.run(() -> new Found(cases.hooks().get(), cases.told().get()), this::show, this::broken);
    }

    /// Tells a hook of nothing, to see whether telling works.
    void test(Hook hook) {
        tasks.run(() -> cases.test().tell(hook), end -> {
            notices.tell(said(hook, end));
            read();
        });
    }

    /// Takes a hook away; it can be had back at once.
    void remove(Hook hook) {
        tasks.runLasting(() -> cases.remove().apply(hook.name()), gone -> {
            gone.ifPresent(one -> notices.tell(Notice.plain(words.of("hook.removed", one.name()))
                    .with(words.of("settings.alerts.undo"), () -> restore(one))));
            read();
        }, () -> {});
    }

    private void restore(Hook hook) {
        tasks.runLasting(() -> whyNotRestored(hook), why -> {
            why.ifPresent(one -> notices.tell(Notice.bad(words.of("settings.alerts.not-restored", hook.name(), one))));
            read();
        }, () -> {});
    }

    // Who has set another of that name since means the other.
    private Optional<String> whyNotRestored(Hook hook) {
        if (cases.hooks().get().stream().anyMatch(line -> line.hook().isNamed(hook.name()))) {
            return Optional.of(words.of("settings.alerts.taken", hook.name()));
        }
        return switch (cases.set().apply(hook)) {
            case SetHook.Result.Done _ -> Optional.empty();
            case SetHook.Result.TooMany(int most) -> Optional.of(words.of("hook.too-many", most));
            case SetHook.Result.HoldsSecret() -> Optional.of(words.of("hook.holds-secret"));
        };
    }

    private Notice said(Hook hook, HookEnd end) {
        return end.isDone()
                ? Notice.good(words.of("alerts.test.done", hook.name()))
                : Notice.bad(words.of("alerts.test.failed.message", hook.name(), text.end(end)));
    }

    private void show(Found found) {
        hooks.set(found.hooks().stream().map(text::of).toList());
        told.set(found.told().reversed().stream().map(text::of).toList());
        showing.set(Showing.READY);
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("settings.broken.title"), words.of("settings.models.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
