package org.keytally.app.glance;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.keytally.app.fx.Tasks;
import org.keytally.app.fx.Tray;
import org.keytally.app.fx.TrayFace;
import org.keytally.app.fx.TrayFace.Item;
import org.keytally.app.sign.WindowTitle;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// What is seen at a glance as a mark in the tray, with a menu under it.
final class GlanceTray {

    private static final List<String> PREFERENCES = List.of("personal", "shared", "ask");

    private final Tray tray;
    private final GlanceViewModel model;
    private final WindowTitle title;
    private final ReadOnlyObjectProperty<Environment> environment;
    private final Tasks tasks;
    private final Words words;
    private final Runnable quick;
    private final Runnable front;
    private final Subscription following;

    /// @param title of the window
    /// @param environment where we are
    /// @param quick opens the small window
    /// @param front brings the window to the front
    GlanceTray(Tray tray, GlanceViewModel model, WindowTitle title,
            ReadOnlyObjectProperty<Environment> environment, Tasks tasks, Words words, Runnable quick, Runnable front) {
        this.tray = tray;
        this.model = model;
        this.title = title;
        this.environment = environment;
        this.tasks = tasks;
        this.words = words;
        this.quick = quick;
        this.front = front;
        model.glanceProperty().addListener((_, _, _) -> show());
        model.preferenceProperty().addListener((_, _, _) -> show());
        this.following = environment.subscribe(_ -> show());
        model.read();
    }

    void close() {
        following.unsubscribe();
        tray.close();
    }

    private void show() {
        Glance glance = model.glanceProperty().get();
        List<String> facts = new ArrayList<>();
        if (title.isDemo()) {
            facts.add(words.of("frame.demo.said"));
        }
        facts.add(words.of("frame.environment.said", words.of("sign.environment", environment.get())));
        facts.add(words.of("glance.spent", glance.spent()));
        glance.budget().ifPresent(budget -> facts.addAll(List.of(
                budget.name() + ": " + budget.amounts(), budget.pace())));
        tray.show(new TrayFace(
                title.of(environment.get()), tip(glance),
                glance.budget().map(budget -> new TrayFace.Level(budget.used(), budget.warnsFrom())),
                environment.get() == Environment.PRODUCTION, menu(facts), back(quick), back(model::read)));
    }

    // A desktop shows one line, and not a long one.
    private String tip(Glance glance) {
        String spent = title.of(environment.get()) + " – " + words.of("glance.spent", glance.spent());
        return glance.budget().map(budget -> spent + " · " + budget.amounts()).orElse(spent);
    }

    private List<Item> menu(List<String> facts) {
        List<Item> menu = new ArrayList<>();
        facts.forEach(fact -> menu.add(new Item.Fact(fact)));
        menu.add(new Item.Gap());
        PREFERENCES.forEach(preference -> menu.add(new Item.Choice(
                words.of("frame.preference.choose." + preference),
                preference.equals(model.preferenceProperty().get()),
                back(() -> model.choosePreference(preference)))));
        menu.add(new Item.Gap());
        menu.add(new Item.Act(words.of("quick.title"), back(quick)));
        menu.add(new Item.Act(words.of("glance.front"), back(front)));
        return menu;
    }

    // The tray has a thread of its own.
    private Runnable back(Runnable run) {
        return () -> tasks.show(run);
    }
}
