package org.keytally.app.settings.values;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;

/// What the view-models of settings want, over a home in memory.
public final class TriedValues {

    public final FakeHome home = new FakeHome();
    public final DirectTasks tasks = new DirectTasks();
    public final Words words = Words.english();
    public final List<Notice> notices = new ArrayList<>();
    public final Set<Setting> fixed = EnumSet.noneOf(Setting.class);
    private int changes;

    public ValueCases cases() {
        ChangeSetting change = new ChangeSetting(home.settings, home.witness, home::providers);
        return new ValueCases(new ListSettings(home.settings)::list, fixed::contains, change::change, change::takeBack);
    }

    public ValuesViewModel values() {
        return new ValuesViewModel(cases(), tasks, words, notices::add, this::changed);
    }

    public void changed() {
        changes++;
    }

    /// How often a change was told.
    public int changes() {
        return changes;
    }

    public String lastNotice() {
        return notices.getLast().text();
    }

    /// Does what the last notice offers.
    public void takeTheOffer() {
        notices.getLast().next().orElseThrow().run().run();
    }
}
