package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.prompt.markdown.Block;
import org.keytally.app.prompt.markdown.MarkdownReader;

/// One question of a conversation, what came of it, and what it cost.
final class Exchange {

    /// How far it is.
    enum Phase {
        WAITING,
        STREAMING,
        WHOLE,
        INCOMPLETE,
        FAILED
    }

    private static final MarkdownReader READER = new MarkdownReader();

    private final Draft draft;
    private final StringBuilder answer = new StringBuilder();
    private final ReadOnlyObjectWrapper<List<Block>> blocks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.WAITING);
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper model = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ReceiptText>> receipt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<String> notes = FXCollections.observableArrayList();
    private final ObservableList<String> shownNotes = FXCollections.unmodifiableObservableList(notes);
    private boolean isReplaced;

    Exchange(Draft draft) {
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Block>> blocksProperty() {
        return blocks.getReadOnlyProperty();
    }

    /// About what it has cost so far, while the answer comes.
    ReadOnlyStringProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Who answers, by provider and model.
    ReadOnlyStringProperty modelProperty() {
        return model.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ReceiptText>> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What happened on the way: other payers, further attempts, waits.
    ObservableList<String> notes() {
        return shownNotes;
    }

    String answer() {
        return answer.toString();
    }

    int length() {
        return answer.length();
    }

    /// Whether it belongs to what a model is told of the conversation so far.
    boolean isRemembered() {
        return !isReplaced && !answer.isEmpty();
    }

    /// The same question was asked anew.
    void replace() {
        isReplaced = true;
    }

    void note(String text) {
        notes.add(text);
    }

    void askedOf(String providerAndModel) {
        model.set(providerAndModel);
    }

    /// @param all the blocks of the whole answer so far
    void append(String piece, List<Block> all) {
        answer.append(piece);
        phase.set(Phase.STREAMING);
        blocks.set(all);
    }

    void cost(String soFar) {
        running.set(soFar);
    }

    /// The whole text in place of what came in pieces.
    void become(String text) {
        if (!text.isEmpty() && !text.contentEquals(answer)) {
            answer.setLength(0);
            answer.append(text);
            blocks.set(READER.read(text));
        }
    }

    void end(Optional<ReceiptText> booked, Optional<Trouble> why, boolean isWhole) {
        receipt.set(booked);
        trouble.set(why);
        running.set("");
        phase.set(isWhole ? Phase.WHOLE : answer.isEmpty() ? Phase.FAILED : Phase.INCOMPLETE);
    }
}
