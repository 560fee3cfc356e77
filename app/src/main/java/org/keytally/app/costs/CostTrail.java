package org.keytally.app.costs;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keytally.app.words.GroupWords;
import org.keytally.core.domain.ledger.UsageBy;

/// What a person asks of the book: which part, which days, under which filters; and the way they took there and back.
final class CostTrail {

    private final GroupWords groupWords;
    private final CostSpan span;
    private final Runnable asked;
    private final ObjectProperty<CostPart> part = new SimpleObjectProperty<>(CostPart.SUMS);
    private final ReadOnlyObjectWrapper<CostQuestion> question = new ReadOnlyObjectWrapper<>(CostQuestion.FIRST);
    // Each leads one step back, and leaves alone what that step did not change.
    private final Deque<Runnable> past = new ArrayDeque<>();

    /// @param asked told when something else is asked of the same part and days
    CostTrail(GroupWords groupWords, CostSpan span, Runnable asked) {
        this.groupWords = groupWords;
        this.span = span;
        this.asked = asked;
    }

    /// Which part is shown: the sums, the entries they are of, or our figures beside the bills.
    ObjectProperty<CostPart> partProperty() {
        return part;
    }

    /// The days that are looked at.
    CostSpan span() {
        return span;
    }

    ReadOnlyObjectProperty<CostQuestion> questionProperty() {
        return question.getReadOnlyProperty();
    }

    CostQuestion question() {
        return question.get();
    }

    String name(UsageBy by) {
        return groupWords.of(by);
    }

    void groupBy(UsageBy by) {
        if (by != question.get().by()) {
            ask(question.get().by(by));
        }
    }

    /// Shows what is in one group.
    void narrow(CostLine line) {
        UsageBy by = question.get().by();
        ask(question.get().within(filter(by, line.id(), line.name())));
    }

    /// Shows the entries of a provider.
    void showEntries(ReconciledLine line) {
        CostQuestion before = question.get();
        open(CostPart.ENTRIES, () -> question.set(before),
                () -> question.set(before.within(filter(UsageBy.PROVIDER, line.id(), line.name()))));
    }

    /// Shows the entries of some days under the same filters.
    void showDays(LocalDate first, LocalDate last) {
        open(CostPart.ENTRIES, span.wayBack(), () -> look(first, last));
    }

    /// Shows another part of the same.
    void open(CostPart other) {
        open(other, () -> {}, () -> {});
    }

    private void open(CostPart other, Runnable back, Runnable step) {
        CostPart before = part.get();
        past.push(() -> {
            back.run();
            part.set(before);
        });
        step.run();
        part.set(other);
    }

    private void look(LocalDate first, LocalDate last) {
        // A week or a month may begin before the days that were asked for.
        Days shown = span.days();
        span.choose(first.isBefore(shown.first()) && !last.isBefore(shown.first()) ? shown.first() : first, last);
    }

    /// Shows the entries of one day, whatever was asked for before.
    void showDay(LocalDate day) {
        past.clear();
        question.set(CostQuestion.FIRST);
        look(day, day);
        part.set(CostPart.ENTRIES);
    }

    /// Shows what one of those who used others' keys cost this month.
    ///
    /// @param payer who paid for it
    /// @param member the id of who used them
    void showShared(String payer, String member, String called) {
        past.clear();
        CostFilter paid = filter(UsageBy.PAYER, payer, groupWords.of(UsageBy.PAYER, payer, Optional.empty()));
        question.set(new CostQuestion(UsageBy.KEY, List.of(paid, filter(UsageBy.MEMBER, member, called))));
        span.rangeProperty().set(CostRange.MONTH);
        part.set(CostPart.SUMS);
    }

    /// Sets the figures of this month against the bills.
    void reconcileMonth() {
        past.clear();
        question.set(CostQuestion.FIRST);
        span.rangeProperty().set(CostRange.MONTH);
        part.set(CostPart.RECONCILIATION);
    }

    /// Shows what this month has cost by something, or within one part of it.
    ///
    /// @param id of the part; all where it is empty
    void showMonth(UsageBy by, Optional<String> id, String called) {
        CostQuestion all = new CostQuestion(by, List.of());
        past.clear();
        question.set(id.map(one -> all.within(filter(by, one, called))).orElse(all));
        span.rangeProperty().set(CostRange.MONTH);
        part.set(CostPart.SUMS);
    }

    void remove(CostFilter filter) {
        ask(question.get().without(filter));
    }

    /// Goes back to what was shown before; false where there is nothing before.
    boolean back() {
        if (past.isEmpty()) {
            return false;
        }
        past.pop().run();
        asked.run();
        return true;
    }

    private CostFilter filter(UsageBy by, String id, String called) {
        return new CostFilter(by, id, name(by) + ": " + called);
    }

    private void ask(CostQuestion next) {
        CostQuestion before = question.get();
        past.push(() -> question.set(before));
        question.set(next);
        asked.run();
    }
}
