package org.keytally.app.organisation.members;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.TeamWords;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.Provision;
import org.keytally.core.usecase.team.TeamFailure;

/// What is to be done for all members: first what would be done, then what was.
final class ProvisionViewModel {

    /// What is, or was, to be done for one member.
    ///
    /// @param isIdle whether that is nothing
    record Step(String member, String what, boolean isIdle) {}

    private final MemberCases cases;
    private final VaultLink link;
    private final List<Provider> makers;
    private final Stage stage;
    private final Runnable changed;
    private final ObjectProperty<Provider> provider;
    private final ObjectProperty<Cadence> cadence;
    private final BooleanProperty pilotOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private int looks;

    /// @param makers whose keys can be made here; at least one
    /// @param changed told once something was done
    ProvisionViewModel(MemberCases cases, VaultLink link, List<Provider> makers, Stage stage, Runnable changed) {
        this.cases = cases;
        this.link = link;
        this.makers = makers;
        this.stage = stage;
        this.changed = changed;
        this.provider = new SimpleObjectProperty<>(makers.getFirst());
        this.cadence = new SimpleObjectProperty<>(cases.team().cadence());
        provider.subscribe((_, _) -> look());
        cadence.subscribe((_, _) -> look());
        pilotOnly.subscribe((_, _) -> look());
        look();
    }

    List<Provider> makers() {
        return makers;
    }

    ObjectProperty<Provider> providerProperty() {
        return provider;
    }

    /// What there is to choose of how old a key may be: what the policy says first, where it is none of the usual.
    List<Cadence> cadences() {
        return Stream.concat(
                Stream.of(cases.team().cadence()),
                Stream.of(Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.NEVER)).distinct().toList();
    }

    /// How old a key may be.
    ObjectProperty<Cadence> cadenceProperty() {
        return cadence;
    }

    /// Whether only those who are among the first get keys yet.
    BooleanProperty pilotOnlyProperty() {
        return pilotOnly;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Step>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it was done, and is no preview any more.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Whether the person still looks at the dialogue; a notice tells what came of it where they do not.
    BooleanProperty seenProperty() {
        return seen;
    }

    // A look that answers after a later one has nothing to say any more.
    private void look() {
        looks++;
        int number = looks;
        showing.set(Showing.LOADING);
        steps.set(List.of());
        problem.set("");
        Provision.Wish wish = wish();
        stage.tasks().run(() -> cases.team().provision(link).preview(wish), result -> {
            if (number == looks && !done.get()) {
                show(result, "minting.due");
            }
        }, this::broken);
    }

    void provision() {
        looks++;
        problem.set("");
        working.set(true);
        Provision.Wish wish = wish();
        stage.tasks().runLasting(() -> cases.team().provision(link).provision(wish), result -> {
            working.set(false);
            done.set(true);
            show(result, "minting.act");
            if (!seen.get()) {
                notice();
            }
            changed.run();
        }, this::broken);
    }

    private void notice() {
        long busy = steps.get().stream().filter(step -> !step.isIdle()).count();
        stage.notices().tell(Notice.good(stage.words().of("organisation.members.provision.told", busy)));
        if (!problem.get().isEmpty()) {
            stage.notices().tell(Notice.bad(problem.get()));
        }
    }

    private Provision.Wish wish() {
        return new Provision.Wish(provider.get().id(), pilotOnly.get(), cadence.get());
    }

    private void show(Provision.Result result, String sentence) {
        steps.set(result.lines().stream()
                .map(line -> new Step(
                        line.member().name(), stage.words().of(sentence, line.act()), isIdle(line.act())))
                .toList());
        problem.set(result.failure().map(this::problem).orElse(""));
        showing.set(steps.get().isEmpty() && problem.get().isEmpty() ? nobody() : Showing.READY);
    }

    private static boolean isIdle(Provision.Act act) {
        return switch (act) {
            case NOTHING, UNPROVEN, BEING_MADE -> true;
            case MINTED, ROTATED, LIMITED, ENDED_OLD, ENDED_STRAY -> false;
        };
    }

    private String problem(TeamFailure why) {
        return new TeamWords(stage.words(), cases.providers().get()).problem(link, why);
    }

    private Showing nobody() {
        return new Showing.Empty(
                stage.words().of("organisation.members.empty.title"),
                stage.words().of(pilotOnly.get()
                        ? "organisation.members.provision.no-pilots"
                        : "organisation.members.empty.text"),
                Optional.empty());
    }

    private void broken() {
        working.set(false);
        showing.set(new Showing.Broken(
                stage.words().of("organisation.members.broken"),
                stage.words().of("keys.screen.broken.text"),
                Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::look))));
    }
}
