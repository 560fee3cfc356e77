package org.keytally.app.cli.prompt;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOptions;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.Order;
import picocli.CommandLine.Option;

/// The options that say how a model should answer, and what for.
final class AskOptions {

    private static final BigDecimal HOTTEST = new BigDecimal(2);
    private static final int LONGEST_WAIT = 600;
    private static final int LONGEST_NAME = 80;

    @Option(names = "--system", paramLabel = "TEXT", description = "What the model is told beforehand.")
    private @Nullable String system;

    @Option(names = "--messages", paramLabel = "FILE", description = "The conversation so far: a JSON array of {role, content}.")
    private @Nullable Path messages;

    @Option(names = "--temperature", paramLabel = "NUMBER", description = "How freely it answers, from 0 to 2.")
    private @Nullable BigDecimal temperature;

    @Option(names = "--max-tokens", paramLabel = "N", description = "The longest answer, in tokens.")
    private @Nullable Integer maxTokens;

    @Option(names = "--stop", paramLabel = "TEXT", description = "Words that end the answer; may be given more than once.")
    private List<String> stop = new ArrayList<>();

    @Option(names = "--no-stream", description = "Ask for the answer in one piece.")
    private boolean isWhole;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "How long to wait in all before asking again (default: the setting wait).")
    private @Nullable Integer wait;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "chat", description = "What it is for: chat (default) or any word of yours.")
    private String type = "chat";

    @Option(names = "--project", paramLabel = "NAME", defaultValue = "", description = "The project it is booked on.")
    private String project = "";

    @Option(names = "--client", paramLabel = "NAME", defaultValue = "", description = "The client it is booked on.")
    private String client = "";

    @Option(names = "--agent", paramLabel = "NAME", defaultValue = "", description = "The program or agent that asks.")
    private String agent = "";

    /// Refuses values that cannot be meant.
    void check(Words words) {
        boolean isTooHot =
                temperature != null && (temperature.signum() < 0 || temperature.compareTo(HOTTEST) > 0);
        refuse(isTooHot, words, "prompt.bad-temperature");
        refuse(maxTokens != null && maxTokens < 1, words, "prompt.bad-max-tokens");
        refuse(wait != null && (wait < 0 || wait > LONGEST_WAIT), words, "prompt.bad-wait");
        refuse(stop.stream().anyMatch(String::isEmpty), words, "prompt.bad-stop");
        boolean isBadName = Stream.of(type, project, client, agent)
                .anyMatch(name -> name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl));
        refuse(isBadName || type.isBlank(), words, "prompt.bad-name");
    }

    private static void refuse(boolean isWrong, Words words, String name) {
        if (isWrong) {
            throw Problem.usage(words.of(name), words.of(name + ".hint")).stop();
        }
    }

    Optional<String> system() {
        return Optional.ofNullable(system).filter(text -> !text.isBlank());
    }

    Optional<Path> messages() {
        return Optional.ofNullable(messages);
    }

    PromptOptions options() {
        OptionalInt most = maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens);
        return new PromptOptions(Optional.ofNullable(temperature), most, stop);
    }

    Purpose purpose() {
        return new Purpose(type.strip(), project.strip(), client.strip(), agent.strip());
    }

    Order order(Prompt prompt, RouteWish way, Optional<String> model, SettingBook settings) {
        return new Order(
                prompt,
                way,
                model,
                isWhole ? Pace.WHOLE : Pace.STREAMED,
                patience(settings));
    }

    Duration patience(SettingBook settings) {
        return Duration.ofSeconds(wait != null ? wait : Long.parseLong(settings.value(Setting.WAIT)));
    }
}
