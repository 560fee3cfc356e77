package org.keytally.app.keys;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.RemoveKey;
import org.keytally.core.usecase.keys.ReplaceKey;
import org.keytally.core.usecase.keys.RestoreKey;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;

/// What the view-models of this screen want, over a home in memory and a provider that says what a test wants.
final class TriedKeys {

    final FakeHome home = new FakeHome();
    final DirectTasks tasks = new DirectTasks();
    final Words words = Words.english();
    final List<Notice> notices = new ArrayList<>();
    KeyTrial.Verdict verdict = KeyTrial.Verdict.VALID;

    KeyCases cases() {
        return new KeyCases(
                new ListKeys(home.ring, Map::of, _ -> Optional.empty()),
                new AddKey(home.ring, home::providers),
                new ReplaceKey(home.ring, home::providers),
                new SwitchKey(home.ring, home.secrets),
                new RemoveKey(home.ring),
                new RestoreKey(home.ring),
                id -> new KeyTrial.NoKey(new KeyRefusal.NoSuchKey(id, List.of())),
                (_, _) -> new SecretTrial.Tried(verdict, List.of("a", "b")),
                home::providers,
                home.clock);
    }

    KeysViewModel keys() {
        return new KeysViewModel(
                cases(), tasks, words, new Formats(words, ZoneOffset.UTC), notices::add);
    }

    AddKeyViewModel adding(Runnable saved) {
        return new AddKeyViewModel(cases(), tasks, words, notices::add, saved);
    }

    String lastNotice() {
        return notices.getLast().text();
    }

    /// Does what the last notice offers.
    void takeTheOffer() {
        notices.getLast().next().orElseThrow().run().run();
    }
}
