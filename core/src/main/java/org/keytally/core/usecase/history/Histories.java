package org.keytally.core.usecase.history;

import java.time.InstantSource;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.usage.BrowseEntries;

/// What can be asked about and done with prompts and answers that are kept.
public record Histories(
        History history, SettingBook settings, BrowseEntries entries, Witness witness, InstantSource clock) {

    public HistoryState state() {
        Retention retention = new Retention(settings, clock);
        return new HistoryState(isOn(), retention.days(), history.isEmpty());
    }

    /// Whether prompts and answers are kept from now on.
    public boolean isOn() {
        return settings.value(Setting.HISTORY).equals("on");
    }

    public SearchHistory searchHistory() {
        return new SearchHistory(history, new Retention(settings, clock));
    }

    public ShowConversation showConversation() {
        return new ShowConversation(history, entries);
    }

    public ForgetHistory forgetHistory() {
        return new ForgetHistory(history, settings, clock);
    }

    public EraseHistory eraseHistory() {
        return new EraseHistory(history, witness);
    }
}
