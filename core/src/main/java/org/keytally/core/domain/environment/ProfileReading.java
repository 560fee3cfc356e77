package org.keytally.core.domain.environment;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.Decimals;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;

/// Reads the profile of an environment out of a `.env` file.
public final class ProfileReading {

    /// A line that was not taken, and why; the file stays good without it.
    public record Left(int line, String name, Why why) {}

    /// A value that cannot be; nothing of the file is taken.
    public record BadValue(int line, String name) {}

    /// Why a line was not taken.
    public enum Why {
        // A file never changes where a key or a prompt is sent.
        ADDRESS,
        NOT_THIS_MACHINE,
        UNRESOLVED,
        UNKNOWN_NAME
    }

    /// The profile and what was left out, or the first value that cannot be.
    public record Result(EnvironmentProfile profile, List<Left> left, Optional<BadValue> bad) {}

    private static final Pattern ADDRESS = Pattern.compile(".*_(?:BASE_URL|BASE|ENDPOINT|HOST|URL|API_BASE|PROXY)");
    private static final Pattern SECRET = Pattern.compile(".*(?:KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL|JSON).*");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,6}");
    private static final BigDecimal HOTTEST = new BigDecimal(2);
    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_TEXT = 256;
    private static final int MOST_DECIMALS = 6;

    private final Providers providers;
    private final EnvFile file;
    private final Map<String, String> surroundings;
    private final List<Left> left = new ArrayList<>();
    private EnvironmentProfile profile;

    private ProfileReading(
            Providers providers, EnvFile file, EnvironmentProfile empty, Map<String, String> surroundings) {
        this.providers = providers;
        this.file = file;
        this.profile = empty;
        this.surroundings = surroundings;
    }

    /// The names whose values are read.
    public static Set<String> plainNames(Providers providers) {
        return ProfileNames.plain(providers);
    }

    /// Whether a variable of that name may hold a secret, so that no plain value is ever taken from it.
    public static boolean mayBeSecret(String name) {
        return SECRET.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }

    /// Reads a file for an environment.
    ///
    /// @param surroundings the variables of who asked, for references
    public static Result read(
            Providers providers, EnvFile file, Environment environment, Map<String, String> surroundings) {
        ProfileReading reading =
                new ProfileReading(providers, file, EnvironmentProfile.empty(environment), surroundings);
        Optional<BadValue> bad = file.lines().stream()
                .filter(line -> !reading.takes(line))
                .map(line -> new BadValue(line.number(), line.name()))
                .findFirst();
        return new Result(reading.profile, List.copyOf(reading.left), bad);
    }

    /// Takes a line or leaves it; false where its value cannot be.
    private boolean takes(EnvFile.Line line) {
        if (mayBeSecret(line.name()) && !ProfileNames.plain(providers).contains(line.name())) {
            return true;
        }
        if (!ProfileNames.plain(providers).contains(line.name())) {
            boolean isAddress = ADDRESS.matcher(line.name()).matches();
            left.add(new Left(line.number(), line.name(), isAddress ? Why.ADDRESS : Why.UNKNOWN_NAME));
            return true;
        }
        boolean leadsToSecret = line.reference().filter(ProfileReading::mayBeSecret).isPresent();
        Optional<String> value = leadsToSecret ? Optional.empty() : file.text(line, surroundings);
        if (value.isEmpty()) {
            left.add(new Left(line.number(), line.name(), Why.UNRESOLVED));
            return true;
        }
        String text = value.get().strip();
        return text.isEmpty() || (text.length() <= LONGEST_TEXT
                && text.chars().noneMatch(Character::isISOControl)
                && taken(line, text));
    }

    private boolean taken(EnvFile.Line line, String text) {
        LocalModels local = profile.local();
        return switch (line.name()) {
            case ProfileNames.USE_LOCAL -> truth(text)
                    .map(first -> with(profile.withLocal(new LocalModels(first, local.endpoint(), local.model()))))
                    .orElse(false);
            case ProfileNames.LOCAL_MODEL ->
                with(profile.withLocal(new LocalModels(local.areFirst(), local.endpoint(), Optional.of(text))));
            case ProfileNames.LOCAL_ENDPOINT -> endpoint(line, text);
            case ProfileNames.USE_PRACTICE, ProfileNames.PLAY_ANSWERS -> truth(text)
                    .map(plays -> with(profile.withPractice(plays || profile.usesPractice())))
                    .orElse(false);
            case ProfileNames.MONTHLY, ProfileNames.MARKS, ProfileNames.CAPS -> spending(line.name(), text);
            default -> ProfileNames.CARRIED.contains(line.name())
                    ? with(profile.withVariable(line.name(), text))
                    : request(line.name(), text);
        };
    }

    // Prompts would leave for it, so it has to be this machine whatever a file says.
    private boolean endpoint(EnvFile.Line line, String text) {
        String whole = text.contains("://") ? text : "http://" + text;
        if (!(Endpoint.of(whole, Set.of()) instanceof Endpoint.Usable(URI address))) {
            left.add(new Left(line.number(), line.name(), Why.NOT_THIS_MACHINE));
            return true;
        }
        if (!Endpoint.isLoopback(address.getHost())) {
            left.add(new Left(line.number(), line.name(), Why.NOT_THIS_MACHINE));
            return true;
        }
        LocalModels local = profile.local();
        return with(profile.withLocal(new LocalModels(local.areFirst(), Optional.of(address), local.model())));
    }

    private boolean spending(String name, String text) {
        SpendingPlan plan = profile.spending();
        return switch (name) {
            case ProfileNames.MONTHLY -> amount(text)
                    .filter(limit -> limit.signum() > 0 && limit.scale() <= MOST_DECIMALS)
                    .map(limit -> with(profile.withSpending(plan.withMonthly(Optional.of(limit)))))
                    .orElse(false);
            case ProfileNames.CAPS -> truth(text)
                    .map(binds -> with(profile.withSpending(plan.withCap(binds))))
                    .orElse(false);
            default -> marks(text)
                    .map(marks -> with(profile.withSpending(plan.withMarks(marks))))
                    .orElse(false);
        };
    }

    private boolean request(String name, String text) {
        Optional<Provider> owner = providers.all().stream()
                .filter(one -> one.answersPrompts() && name.startsWith(ProfileNames.stem(one) + "_"))
                .findFirst();
        if (owner.isEmpty()) {
            return true;
        }
        var id = owner.get().id();
        String what = name.substring(ProfileNames.stem(owner.get()).length());
        return switch (what) {
            case ProfileNames.MODEL -> with(profile.withRequests(id, one -> one.withModel(text)));
            case ProfileNames.MAX_TOKENS -> count(text)
                    .map(most -> with(profile.withRequests(id, one -> one.withMaxTokens(most))))
                    .orElse(false);
            case ProfileNames.TEMPERATURE -> amount(text)
                    .filter(heat -> heat.signum() >= 0 && heat.compareTo(HOTTEST) <= 0)
                    .map(heat -> with(profile.withRequests(id, one -> one.withTemperature(heat))))
                    .orElse(false);
            default -> count(text)
                    .map(rate -> with(profile.withSpending(profile.spending().withRate(rate))))
                    .orElse(false);
        };
    }

    private boolean with(EnvironmentProfile now) {
        profile = now;
        return true;
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> Optional.of(true);
            case "false", "0", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> count(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> amount(String text) {
        try {
            return Optional.of(Decimals.plain(text.startsWith("$") ? text.substring(1) : text, LONGEST_NUMBER));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    // 75,90 and 0.75,0.9 mean the same.
    private static Optional<List<Integer>> marks(String text) {
        List<Integer> marks = new ArrayList<>();
        for (String part : Arrays.asList(text.replace("%", "").split("[,;]", -1))) {
            Optional<BigDecimal> mark = amount(part.strip());
            boolean isShare = mark.filter(one -> one.signum() > 0 && one.compareTo(BigDecimal.ONE) <= 0).isPresent();
            Optional<BigDecimal> percent = isShare ? mark.map(one -> one.movePointRight(2)) : mark;
            boolean isPossible = percent.filter(one -> one.stripTrailingZeros().scale() <= 0
                    && one.signum() > 0 && one.compareTo(new BigDecimal(100)) <= 0).isPresent();
            if (!isPossible) {
                return Optional.empty();
            }
            marks.add(percent.get().intValueExact());
        }
        return Optional.of(marks);
    }
}
