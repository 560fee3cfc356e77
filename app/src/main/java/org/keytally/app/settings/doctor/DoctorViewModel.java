package org.keytally.app.settings.doctor;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.settings.values.TargetFile;
import org.keytally.app.words.CheckText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.usecase.home.CheckHealth;
import org.keytally.core.usecase.home.KeyExam;
import org.keytally.core.usecase.home.MendCheck;

/// The checks, the worst first, and their mends.
final class DoctorViewModel {

    private final DoctorCases cases;
    private final Tasks tasks;
    private final Words words;
    private final CheckText text;
    private final Notices notices;
    private final ObservableList<CheckLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<CheckState> worst = new ReadOnlyObjectWrapper<>(CheckState.OK);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

    DoctorViewModel(DoctorCases cases, Tasks tasks, Words words, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.text = new CheckText(words);
        this.notices = notices;
    }

    ObservableList<CheckLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CheckState> worstProperty() {
        return worst.getReadOnlyProperty();
    }

    /// "Everything is well", or how much is not.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// Makes every check anew.
    void read() {
        checking.set(true);
        tasks.run(cases.check()::get, this::show, this::broken);
    }

    void mend(CheckLine line) {
        tasks.runLasting(() -> cases.mend().test(line.check().kind()), isMended -> {
            notices.tell(isMended
                    ? Notice.good(words.of("settings.doctor.mended", line.check().name()))
                    : Notice.bad(words.of("settings.doctor.not-mended", line.check().name())));
            read();
        }, () -> {});
    }

    /// Writes what somebody who helps needs to know; nothing private is in it.
    ///
    /// @param exam of a key, where one was checked
    void bundle(Path file, Optional<KeyExam> exam) {
        tasks.runLasting(() -> TargetFile.write(file, cases.bundle().of(cases.check().get(), exam)),
                isWritten -> notices.tell(isWritten
                        ? Notice.good(words.of("settings.doctor.bundled", file.getFileName()))
                        : Notice.bad(words.of("settings.not-written", file))),
                () -> {});
    }

    private void show(List<Check> checks) {
        checking.set(false);
        lines.setAll(checks.stream()
                .sorted(Comparator.comparing(Check::state).reversed())
                .map(this::line)
                .toList());
        worst.set(CheckHealth.worst(checks));
        long unwell = checks.stream().filter(check -> check.state() != CheckState.OK).count();
        summary.set(summary(checks.size(), unwell));
        showing.set(Showing.READY);
    }

    private CheckLine line(Check check) {
        return new CheckLine(check, text.detail(check), text.mend(check), MendCheck.canMend(check.kind()));
    }

    private String summary(int all, long unwell) {
        if (unwell == 0) {
            return words.of("settings.doctor.well", all);
        }
        return unwell == 1
                ? words.of("settings.doctor.unwell-one", all)
                : words.of("settings.doctor.unwell", unwell, all);
    }

    private void broken() {
        checking.set(false);
        showing.set(new Showing.Broken(words.of("settings.doctor.broken.title"),
                words.of("settings.doctor.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
