package org.keytally.app.prompt;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiFunction;
import org.keytally.app.fx.Notice;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Offer;
import org.keytally.core.usecase.prompt.Word;

/// Hears of prompts while they are given away, on the thread that gives them.
///
/// Who pays is asked once for all that are left, as long as it is the same two who could; each crossing is told once.
final class BatchListener implements Audience {

    private record Answered(Pair pair, Word word) {}

    private record Pair(Payer personal, Optional<String> personalName, Payer shared, Optional<String> sharedName) {

        static Pair of(Offer personal, Offer shared) {
            return new Pair(personal.payer(), personal.payerName(), shared.payer(), shared.payerName());
        }
    }

    private final Listener.Stage stage;
    private final String project;
    private final BiFunction<Offer, List<Prompt>, Optional<Money>> about;
    private final Set<String> told = new HashSet<>();
    private List<Prompt> left = List.of();
    private Optional<Answered> answered = Optional.empty();
    private boolean hasBegun;

    /// @param project what an answer can be remembered for; empty for none
    /// @param about about what prompts cost by a way
    BatchListener(
            Listener.Stage stage, String project, BiFunction<Offer, List<Prompt>, Optional<Money>> about) {
        this.stage = stage;
        this.project = project;
        this.about = about;
    }

    /// Told before each prompt what is still to be given, that one first.
    void next(List<Prompt> all) {
        left = List.copyOf(all);
        hasBegun = false;
    }

    /// Whether the one whose turn it is may have left.
    boolean hasBegun() {
        return hasBegun;
    }

    @Override
    public Word asked(Offer personal, Offer shared) {
        Pair pair = Pair.of(personal, shared);
        if (answered.filter(before -> before.pair().equals(pair)).isPresent()) {
            return answered.get().word();
        }
        BlockingQueue<Word> said = new ArrayBlockingQueue<>(1);
        Asking asking = new Asking(
                left.size(),
                new Outlook.Seen(personal, about.apply(personal, left)),
                new Outlook.Seen(shared, about.apply(shared, left)), project, said::offer);
        stage.tasks().show(() -> stage.ask().accept(Optional.of(asking)));
        try {
            Word word = said.take();
            answered = Optional.of(new Answered(pair, word));
            return word;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Word.Declined();
        } finally {
            stage.tasks().show(() -> stage.ask().accept(Optional.empty()));
        }
    }

    @Override
    public void crossed(Crossing crossing) {
        String text = new PayerText(stage.words()).of(crossing);
        if (told.add(text)) {
            stage.tasks().show(() -> stage.notices().tell(Notice.warning(text)));
        }
    }

    @Override
    public void begun(EntryId entry) {
        hasBegun = true;
    }

    @Override
    public void waiting(Failure failure, Duration pause) {}

    @Override
    public Deltas deltas() {
        return Deltas.UNHEARD;
    }
}
