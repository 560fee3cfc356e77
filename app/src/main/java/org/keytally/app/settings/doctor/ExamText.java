package org.keytally.app.settings.doctor;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.usecase.home.KeyExam;
import org.keytally.core.usecase.home.KeyExam.Finding;

/// The words for what a key was found to be, each with its mend.
final class ExamText {

    private final Words words;
    private final Formats formats;
    private final DoctorWays ways;
    private final Outwards outwards;
    private final Supplier<Instant> now;

    /// Where pages of providers are, and what opens them.
    ///
    /// @param page of a provider, on which its keys are seen to
    record Outwards(Function<ProviderId, Optional<URI>> page, Consumer<URI> browse) {}

    ExamText(Words words, Formats formats, DoctorWays ways, Outwards outwards, Supplier<Instant> now) {
        this.words = words;
        this.formats = formats;
        this.ways = ways;
        this.outwards = outwards;
        this.now = now;
    }

    /// Validity, credit and rate.
    List<FoundLine> of(KeyExam exam) {
        return List.of(
                line("exam.title.valid", exam.valid(), exam),
                line("exam.title.credit", exam.credit(), exam),
                line("exam.title.rate", exam.rate(), exam));
    }

    private FoundLine line(String title, Finding finding, KeyExam exam) {
        String text = finding == Finding.CREDIT
                ? words.of("exam.credit.text", exam.answered().map(at -> formats.relative(at, now.get())).orElse(""))
                : words.of("exam." + Words.code(finding) + ".text");
        FoundLine line = new FoundLine(
                finding.state(), Optional.of(words.of("exam." + Words.code(finding))), words.of(title), text,
                Optional.empty());
        return mended(line, finding, exam);
    }

    private FoundLine mended(FoundLine line, Finding finding, KeyExam exam) {
        return switch (finding) {
            case VALID, CREDIT, ROOM, RATE_UNKNOWN, UNREACHED, UNCLEAR, UNTRIED -> line;
            case REFUSED, EXPIRED ->
                line.with(words.of("clue.rotate"), () -> ways.rotate().accept(exam.key().id().value()));
            case DISABLED, NOT_YET_VALID, LEASE_ENDED, SECRET_LOST ->
                line.with(words.of("clue.to-keys"), ways.keys());
            case NOT_PERMITTED, NO_CREDIT -> outwards.page().apply(exam.key().provider())
                    .map(page -> line.with(words.of("exam.page"), () -> outwards.browse().accept(page)))
                    .orElse(line);
            case CREDIT_UNKNOWN -> line.with(words.of("clue.to-prompt"), ways.prompt());
            case RATE_LIMITED -> line.with(words.of("exam.to-rates"), () -> ways.part().accept("environments"));
        };
    }
}
