package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// WCAG 2.2 AA, worked out from the style sheets: 4.5 to 1 for text, 3 to 1 for what a shape alone tells.
final class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-frame", "-card", "-color-bg-overlay");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    static Stream<Palette> looks() {
        return Stream.of(Palette.light(), Palette.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsEveryTextOnTheGroundsOfTheWindow(Palette look) {
        for (String front : List.of(
                "-color-fg-default", "-color-fg-muted", "-color-accent-fg", "-color-success-fg", "-color-warning-fg",
                "-color-danger-fg", "-payer-you", "-payer-team", "-payer-company", "-payer-app", "-payer-free")) {
            for (String ground : GROUNDS) {
                assertThat(look.contrast(front, ground))
                        .as("%s on %s", front, ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsTheTextOfPayersEnvironmentsAndTonesOnTheirOwnGround(Palette look) {
        Map<String, List<String>> pairs = Map.ofEntries(
                Map.entry("-payer-you", List.of("-payer-you-subtle")),
                Map.entry("-payer-team", List.of("-payer-team-subtle")),
                Map.entry("-payer-company", List.of("-payer-company-subtle")),
                Map.entry("-payer-app", List.of("-payer-app-subtle")),
                Map.entry("-payer-free", List.of("-payer-free-subtle")),
                Map.entry("-on-environment", List.of("-environment-production")),
                Map.entry("-color-success-fg", List.of("-color-success-subtle")),
                Map.entry("-color-warning-fg", List.of("-color-warning-subtle")),
                Map.entry("-color-danger-fg", List.of("-color-danger-subtle")),
                Map.entry("-color-fg-default", List.of("-chosen", "-hover", "-rest", "-color-warning-subtle")),
                Map.entry("-color-fg-muted", List.of("-rest")));
        pairs.forEach((front, grounds) -> grounds.forEach(ground -> assertThat(
                look.contrast(front, ground))
                .as("%s on %s", front, ground)
                .isGreaterThanOrEqualTo(TEXT)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void tellsBarsLinesAndEnvironmentsFromTheirGround(Palette look) {
        for (String shape : List.of(
                "-series-1", "-series-2", "-series-3", "-series-4", "-series-5", "-series-6", "-series-other",
                "-payer-you", "-payer-team", "-payer-company", "-payer-app", "-payer-free",
                "-environment-development", "-environment-ci", "-environment-staging", "-environment-production",
                "-color-accent-emphasis")) {
            for (String ground : GROUNDS) {
                assertThat(look.contrast(shape, ground))
                        .as("%s on %s", shape, ground)
                        .isGreaterThanOrEqualTo(SHAPE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsEveryTextOnTheGroundItsOwnRuleGivesIt(Palette look) {
        List<String> found = new ArrayList<>();
        Matcher rules = RULE.matcher(Palette.text("/org/keytally/app/fx/keytally.css"));
        while (rules.find()) {
            Optional<String> front = value(rules.group(2), "-fx-text-fill");
            Optional<String> ground = value(rules.group(2), "-fx-background-color");
            if (front.isPresent() && ground.isPresent()) {
                found.add(rules.group(1).strip());
                assertThat(look.contrast(front.get(), ground.get()))
                        .as(rules.group(1).strip())
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(found).contains(".payer-badge.payer-you");
    }

    @Test
    void worksOutWhatIsKnown() {
        Palette.Colour white = new Palette.Colour(1, 1, 1, 1);
        Palette.Colour grey = new Palette.Colour(0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1);

        assertThat(white.contrastTo(new Palette.Colour(0, 0, 0, 1))).isEqualTo(21, within(0.01));
        assertThat(grey.contrastTo(white)).isEqualTo(4.54, within(0.01));
    }

    private static Optional<String> value(String rule, String property) {
        Matcher named = Pattern.compile("(?:^|[\\s;])" + property + ":\\s*(-[a-z][a-z0-9-]*)\\s*;").matcher(rule);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
