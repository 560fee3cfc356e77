package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.keytally.core.usecase.prompt.CollectBatches.Line;

/// What was collected since the window was opened; a home that is closed beside the window takes none of it along.
final class BatchAnswers {

    private final ObservableList<Collected> all = FXCollections.observableArrayList();

    /// A batch that is over.
    ///
    /// @param title the beginning of its prompt; empty where this window does not know it
    /// @param came the answer, where there is one
    record Collected(Line line, String title, Optional<BatchLine.Came> came) {

        private boolean isNowhereElse() {
            return line instanceof Line.Given given && !given.isKept();
        }

        /// Text of a person is private and stays out of logs.
        @Override
        public String toString() {
            return "Collected[" + line.batch().entry() + "]";
        }
    }

    List<Collected> all() {
        return List.copyOf(all);
    }

    void add(List<Collected> news) {
        all.addAll(news);
    }

    /// How many are here and nowhere else: they are paid, and no history keeps them.
    int unkept() {
        return (int) all.stream().filter(Collected::isNowhereElse).count();
    }

    /// Tells of each change.
    Subscription whenChanged(Runnable told) {
        ListChangeListener<Collected> listener = _ -> told.run();
        all.addListener(listener);
        return () -> all.removeListener(listener);
    }
}
