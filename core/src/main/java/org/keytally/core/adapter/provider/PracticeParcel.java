package org.keytally.core.adapter.provider;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.ProviderWords;
import org.keytally.core.domain.prompt.Reply;

/// A prompt for the built-in provider, answered by the script of its model.
final class PracticeParcel implements Parcel {

    private static final int SHOWN = 200;
    private static final int LONG = 2_000;
    private static final Duration BETWEEN = Duration.ofMillis(60);
    private static final String FAIL = "practice-fail-";

    private final Prompt prompt;
    private final String model;
    private final Pace pace;
    private final PracticeCourier.Rest rest;

    PracticeParcel(Prompt prompt, String model, Pace pace, PracticeCourier.Rest rest) {
        this.prompt = prompt;
        this.model = model;
        this.pace = pace;
        this.rest = rest;
    }

    @Override
    public Delivery deliver(Optional<Secret> secret, Deltas deltas) {
        if (!PracticeCourier.isKnown(model)) {
            return failure(FailureKind.MODEL_UNKNOWN, 404, "There is no practice model of that name.");
        }
        if (model.startsWith(FAIL)) {
            return failed(model.substring(FAIL.length()));
        }
        return switch (model) {
            case "practice-declined" -> reply("", "This is a practice refusal.", Finish.Kind.DECLINED, "refusal");
            case "practice-cut" -> cut(deltas);
            default -> whole(deltas);
        };
    }

    private Delivery whole(Deltas deltas) {
        List<String> words = words(answer());
        int most = prompt.options().maxTokens().orElse(Integer.MAX_VALUE);
        boolean isShortened = words.size() > most;
        String text = String.join("", isShortened ? words.subList(0, most) : words);
        String said = speak(text, deltas);
        if (said.length() < text.length()) {
            return broken(said, "stopped");
        }
        return isShortened
                ? reply(said, "", Finish.Kind.LENGTH, "length")
                : reply(said, "", Finish.Kind.STOP, "stop");
    }

    private Delivery cut(Deltas deltas) {
        String text = answer();
        return broken(speak(text.substring(0, text.length() / 2), deltas), "cut");
    }

    private Delivery broken(String said, String detail) {
        Reply partial = reply(said, "", Finish.Kind.INCOMPLETE, "");
        return new Failure(
                FailureKind.CUT,
                ProviderWords.NONE,
                detail,
                OptionalInt.of(200),
                Optional.empty(),
                Optional.empty(),
                Optional.of(partial),
                Allowances.NONE);
    }

    /// Says the words one by one and gives what was said until somebody interrupted.
    private String speak(String text, Deltas deltas) {
        StringBuilder said = new StringBuilder();
        for (String word : words(text)) {
            if (Thread.currentThread().isInterrupted() || !pause()) {
                break;
            }
            said.append(word);
            deltas.text().accept(word);
        }
        return said.toString();
    }

    private boolean pause() {
        if (!model.equals("practice-slow") || pace == Pace.WHOLE) {
            return true;
        }
        try {
            rest.during(BETWEEN);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String answer() {
        String asked = prompt.messages().getLast().text().strip();
        String shown = asked.length() > SHOWN ? asked.substring(0, SHOWN) + "…" : asked;
        String answer = "This is a practice answer to: " + shown;
        return model.equals("practice-long") ? answer + " word".repeat(LONG) : answer;
    }

    private Reply reply(String text, String refusal, Finish.Kind finish, String reported) {
        int input = prompt.system().map(system -> words(system).size()).orElse(0)
                + prompt.messages().stream().map(Message::text).mapToInt(said -> words(said).size()).sum();
        return new Reply(
                new Content(List.of(text), "", refusal, List.of()),
                new Finish(finish, Optional.of(reported).filter(word -> !word.isEmpty())),
                Optional.of(model),
                Optional.of("practice"),
                Optional.of(new Usage(input, 0, 0, 0, words(text + refusal).size(), 0)),
                Optional.empty(),
                Allowances.NONE);
    }

    private static Delivery failed(String how) {
        return switch (how) {
            case "network" -> Failure.before(FailureKind.NETWORK, "refused");
            case "timeout" -> Failure.before(FailureKind.TIMEOUT, "idle");
            case "quota" -> failure(FailureKind.QUOTA, 429, "This is a practice quota, and it is exhausted.");
            default -> failure(kind(how), Integer.parseInt(how), "This is a practice failure " + how + ".");
        };
    }

    private static FailureKind kind(String status) {
        return switch (status) {
            case "401" -> FailureKind.INVALID_KEY;
            case "403" -> FailureKind.NO_PERMISSION;
            case "404" -> FailureKind.MODEL_UNKNOWN;
            case "413" -> FailureKind.TOO_LARGE;
            case "429" -> FailureKind.RATE_LIMITED;
            case "500" -> FailureKind.SERVER;
            case "503", "529" -> FailureKind.OVERLOADED;
            default -> FailureKind.BAD_REQUEST;
        };
    }

    private static Failure failure(FailureKind kind, int status, String words) {
        return new Failure(
                kind,
                new ProviderWords(
                        Optional.of(words),
                        Optional.of(kind.name().toLowerCase(Locale.ROOT)),
                        Optional.empty(),
                        Optional.empty()),
                "",
                OptionalInt.of(status),
                Optional.of("practice"),
                kind == FailureKind.RATE_LIMITED ? Optional.of(Duration.ofMinutes(1)) : Optional.empty(),
                Optional.empty(),
                Allowances.NONE);
    }

    /// A token of practice is a word with the space before it.
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\S)(?=\\s)"));
    }
}
