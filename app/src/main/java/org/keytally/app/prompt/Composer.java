package org.keytally.app.prompt;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.prompt.Draft.Attachment;
import org.keytally.app.words.Words;

/// What is being written: the text that is typed, and texts that go with it.
final class Composer {

    /// What is longer becomes an attachment, because no field of text is quick with it.
    private static final int LONGEST_PASTE = 20_000;

    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Attachment> attachments = FXCollections.observableArrayList();
    private final ObservableList<Attachment> shownAttachments = FXCollections.unmodifiableObservableList(attachments);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(true);

    Composer(Tasks tasks, Words words, Notices notices) {
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
        text.subscribe(_ -> blank.set(draft().isBlank()));
        attachments.addListener((ListChangeListener<Attachment>) _ -> blank.set(draft().isBlank()));
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableList<Attachment> attachments() {
        return shownAttachments;
    }

    ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    Draft draft() {
        return new Draft(text.get(), attachments);
    }

    /// Gives what was written and begins anew.
    Draft take() {
        Draft taken = draft();
        text.set("");
        attachments.clear();
        return taken;
    }

    /// Goes on with what was written before.
    void write(Draft before) {
        text.set(before.text());
        attachments.setAll(before.attachments());
    }

    /// Takes a long paste as an attachment; false where it may go into the field.
    boolean takesPaste(String pasted) {
        if (pasted.length() <= LONGEST_PASTE) {
            return false;
        }
        if (pasted.length() > FileText.LARGEST) {
            notices.tell(Notice.warning(words.of("prompt.attach.too-large", words.of("prompt.attach.pasted"))));
            return true;
        }
        attachments.add(new Attachment(words.of("prompt.attach.pasted"), pasted));
        return true;
    }

    /// Reads a text file and sends it along.
    void attach(Path file) {
        tasks.run(() -> FileText.read(file), this::show);
    }

    void remove(Attachment one) {
        attachments.remove(one);
    }

    private void show(FileText read) {
        switch (read) {
            case FileText.Text(String name, String held) -> attachments.add(new Attachment(name, held));
            case FileText.TooLarge(String name) ->
                notices.tell(Notice.warning(words.of("prompt.attach.too-large", name)));
            case FileText.NoText(String name) -> notices.tell(Notice.warning(words.of("prompt.attach.no-text", name)));
            case FileText.Unreadable(String name) ->
                notices.tell(Notice.warning(words.of("prompt.attach.unreadable", name)));
        }
    }
}
