package org.keytally.app.settings.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.setup.Motive;
import org.keytally.core.usecase.setup.Proposal;
import org.keytally.core.usecase.setup.Recommendation;

/// The page of the setup with the settings that are recommended.
final class SetupSettings {

    private final SetupCases cases;
    private final Tasks tasks;
    private final Words words;
    private final ProposalText text;
    private final ObservableList<RecommendedLine> recommended = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.READY);

    SetupSettings(SetupCases cases, Tasks tasks, Words words) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.text = new ProposalText(words, cases.providers());
    }

    ObservableList<RecommendedLine> recommended() {
        return recommended;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Asks what is recommended to a person with those motives.
    void recommend(Set<Motive> why) {
        Recommendation wanted = Recommendation.of(why, Optional.empty());
        showing.set(Showing.READY);
        tasks.run(() -> cases.open().apply(wanted), open -> recommended.setAll(lines(wanted, open)),
                () -> showing.set(Showing.Broken.told(words, "setup.settings.broken", () -> recommend(why))));
    }

    /// Sets what is ticked.
    void take(Runnable then, Runnable broken) {
        List<Proposal> chosen = recommended.stream()
                .filter(line -> line.taken().get())
                .flatMap(line -> line.proposal().stream())
                .toList();
        tasks.runLasting(() -> {
            cases.take().accept(chosen);
            return chosen.size();
        }, _ -> then.run(), broken);
    }

    private List<RecommendedLine> lines(Recommendation wanted, List<Proposal> open) {
        Stream<RecommendedLine> holding = wanted.settings().entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(one -> open.stream().noneMatch(proposal -> proposal instanceof Proposal.OfSetting setting
                        && setting.setting() == one.getKey()))
                .map(one -> new RecommendedLine(Optional.empty(), text.holding(one), new SimpleBooleanProperty(true)));
        Stream<RecommendedLine> proposed = open.stream()
                .map(one -> new RecommendedLine(Optional.of(one), text.of(one), new SimpleBooleanProperty(true)));
        return Stream.concat(holding, proposed).toList();
    }
}
