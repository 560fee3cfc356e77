package org.keytally.app.settings.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.models.ChangeTier;
import org.keytally.core.usecase.models.ListTiers;

/// The quality tiers: which models stand in each, the cheapest first.
final class TiersViewModel {

    private final ModelCases.Tiers cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final ObservableList<TierLine> lines = FXCollections.observableArrayList();
    private final ObservableList<TierLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final ObjectProperty<Tier> tier = new SimpleObjectProperty<>(Tier.CHEAP);
    private final StringProperty provider = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    TiersViewModel(ModelCases.Tiers cases, Tasks tasks, Words words, Formats formats, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
        tier.subscribe((_, _) -> read());
    }

    /// Those of the tier that is chosen.
    ObservableList<TierLine> lines() {
        return shownLines;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// The tier that is looked at, and into which a model is put.
    ObjectProperty<Tier> tierProperty() {
        return tier;
    }

    StringProperty providerProperty() {
        return provider;
    }

    StringProperty modelProperty() {
        return model;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void read() {
        Tier shown = tier.get();
        tasks.run(cases.list()::get, all -> show(all, shown),
                () -> showing.set(Showing.Broken.told(words, "settings.tiers.broken", this::read)));
    }

    /// Puts the model that was typed into the tier.
    void add() {
        String name = model.get().strip();
        if (!OfferedModel.isPossible(name)) {
            problem.set(words.of("settings.prices.bad-model"));
            return;
        }
        Tier into = tier.get();
        String of = provider.get().strip();
        tasks.run(() -> cases.change().get().put(into, of, name), result -> {
            changed(result);
            if (result instanceof ChangeTier.Result.Changed) {
                model.set("");
            }
        });
    }

    /// Takes a model out; the notice puts it back.
    void takeOut(TierLine line) {
        change(line, false);
    }

    private void change(TierLine line, boolean isIn) {
        String of = line.model().provider().value();
        String name = line.model().model();
        tasks.run(() -> isIn
                ? cases.change().get().put(line.tier(), of, name)
                : cases.change().get().takeOut(line.tier(), of, name), result -> {
                    changed(result);
                    if (!isIn) {
                        notices.tell(
                                Notice.plain(words.of("settings.tiers.taken-out", name, words.of("tier", line.tier())))
                                        .with(words.of("settings.undo"), () -> change(line, true)));
                    }
                });
    }

    private void changed(ChangeTier.Result result) {
        problem.set(switch (result) {
            case ChangeTier.Result.Changed _ -> "";
            case ChangeTier.Result.Refused(var why) -> new MappingWords(words).of(why);
        });
        read();
    }

    private void show(List<ListTiers.Line> all, Tier shown) {
        lines.setAll(all.stream()
                .filter(line -> line.tier() == shown)
                .map(this::shown)
                .toList());
        showing.set(Showing.READY);
    }

    private TierLine shown(ListTiers.Line line) {
        Optional<ModelFacts> facts = cases.facts().apply(line.model());
        return new TierLine(
                line.tier(), line.model(), text(line, facts), facts.map(ModelFacts::badges).orElse(Set.of()));
    }

    private String text(ListTiers.Line line, Optional<ModelFacts> facts) {
        String cost = line.cost()
                .map(each -> words.of("settings.tiers.cost", formats.money(each)))
                .orElseGet(() -> words.of("settings.tiers.no-price"));
        OptionalLong tokens = facts.map(ModelFacts::contextWindow).orElse(OptionalLong.empty());
        String context = tokens.isPresent()
                ? " · " + words.of("settings.tiers.context", formats.count(tokens.getAsLong()))
                : "";
        return line.model().provider().value() + " · " + cost + context;
    }
}
