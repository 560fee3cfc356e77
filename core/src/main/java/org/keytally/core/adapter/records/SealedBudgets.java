package org.keytally.core.adapter.records;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetRegister;
import org.keytally.core.domain.home.HomeException;

/// The budgets and allotments a person set, in the sealed file.
public final class SealedBudgets implements BudgetRegister {

    private final Book<Budget> budgets;
    private final Book<Allotment> allotments;

    public SealedBudgets(SealedRecords records) {
        this.budgets = new Book<>(new Section(records, "budgets"), BudgetText::of, BudgetText::budget);
        this.allotments = new Book<>(new Section(records, "tiers"), AllotmentText::of, AllotmentText::allotment);
    }

    @Override
    public List<Budget> budgets() {
        return budgets.all();
    }

    @Override
    public void writeBudgets(List<Budget> all) {
        budgets.write(all);
    }

    @Override
    public List<Allotment> allotments() {
        return allotments.all();
    }

    @Override
    public void writeAllotments(List<Allotment> all) {
        allotments.write(all);
    }

    /// A section read when it is first wanted, and written as a whole.
    private static final class Book<T> {

        private final Section section;
        private final Function<T, Map<String, String>> write;
        private final Function<Map<String, String>, T> read;
        private Optional<List<T>> known = Optional.empty();

        Book(Section section, Function<T, Map<String, String>> write, Function<Map<String, String>, T> read) {
            this.section = section;
            this.write = write;
            this.read = read;
        }

        synchronized List<T> all() {
            if (known.isEmpty()) {
                known = Optional.of(section.read().map(this::opened).orElse(List.of()));
            }
            return known.get();
        }

        // Memory follows the file, so that a failed write changes nothing.
        synchronized void write(List<T> all) {
            List<T> now = List.copyOf(all);
            section.write(Rows.write(now.stream().map(write).toList()));
            known = Optional.of(now);
        }

        private List<T> opened(byte[] bytes) {
            try {
                return Rows.read(bytes).stream().map(read).toList();
            } catch (IllegalArgumentException | UncheckedIOException | DateTimeException broken) {
                throw new HomeException(HomeException.Kind.DAMAGED, "a budget of the records", broken);
            }
        }
    }
}
