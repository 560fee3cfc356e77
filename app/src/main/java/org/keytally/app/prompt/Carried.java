package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What of prompts is kept in the window while the home behind it is closed: those that nobody has sent, and answers
/// that no home keeps.
public final class Carried {

    private final List<String> kept = new ArrayList<>();
    private final ObservableList<Queued> doubtful = FXCollections.observableArrayList();
    private final BatchAnswers answers = new BatchAnswers();
    private String draft = "";
    private Draft writing = new Draft("", List.of());
    private Optional<Consumer<List<String>>> taker = Optional.empty();
    private boolean isErased;

    /// The home is gone, and with it what was written in it: no other is given what is here.
    public void erase() {
        isErased = true;
    }

    boolean isErased() {
        return isErased;
    }

    /// Whether there is any that is nowhere else and that no screen tells of.
    public boolean isKept() {
        return !kept.isEmpty() || !draft.isBlank() || !writing.isBlank() || !doubtful.isEmpty()
                || unkeptAnswers() > 0;
    }

    /// Prompts of which nobody knows whether the provider has them.
    ObservableList<Queued> doubtful() {
        return doubtful;
    }

    /// What was collected.
    BatchAnswers answers() {
        return answers;
    }

    /// How many answers that were paid are here and nowhere else.
    public int unkeptAnswers() {
        return answers.unkept();
    }

    /// What was typed and not queued, given once.
    String draft() {
        String typed = draft;
        draft = "";
        return typed;
    }

    /// What was being written in a conversation, given once.
    Draft writing() {
        Draft written = writing;
        writing = new Draft("", List.of());
        return written;
    }

    /// The conversation is seen no longer; what was being written is kept for the next.
    void leave(Draft written) {
        writing = written;
    }

    /// Gives what is kept to one who queues it, and from now on what comes later.
    void follow(Consumer<List<String>> who) {
        List<String> all = List.copyOf(kept);
        kept.clear();
        taker = Optional.of(who);
        if (!all.isEmpty()) {
            who.accept(all);
        }
    }

    /// The one who queued them is seen no longer; what it had is kept for the next.
    ///
    /// @param typed what was not queued
    void leave(List<String> all, String typed) {
        taker = Optional.empty();
        draft = typed;
        kept.addAll(all);
    }

    void add(String text) {
        taker.ifPresentOrElse(who -> who.accept(List.of(text)), () -> kept.add(text));
    }
}
