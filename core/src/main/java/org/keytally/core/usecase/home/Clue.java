package org.keytally.core.usecase.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.budget.ShowAlerts;

/// One thing that was found on the way to why no prompt goes out, why costs are high, or why it is slow.
public sealed interface Clue {

    CheckState state();

    /// How many keys there are, and how many of them are good for something now.
    record Keys(int active, int all) implements Clue {

        @Override
        public CheckState state() {
            return active > 0 ? CheckState.OK : CheckState.CARE;
        }
    }

    /// A key that is good for nothing at the moment.
    record Idle(Key key, KeyState why) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.CARE;
        }
    }

    /// A prompt would go out now.
    ///
    /// @param key none where a local provider wants none
    record Way(String provider, Optional<Key> key, Payer payer) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.OK;
        }
    }

    /// No prompt would go out now.
    record Barred(Refusal why) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.BROKEN;
        }
    }

    /// A provider's no to a key that still stands.
    ///
    /// @param kind the word of the failure
    record Rebuffed(Key key, String kind, Instant at) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.BROKEN;
        }
    }

    /// Attempts of the last day that failed alike.
    ///
    /// @param kind the word of the failure
    record Failed(String kind, long count, Instant last) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.CARE;
        }
    }

    /// None of the attempts of the last day failed.
    record NoneFailed(long attempts) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.OK;
        }
    }

    /// What was spent, and in how many requests.
    record Sum(Money spent, long requests) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.OK;
        }
    }

    /// A person, a key or a project that spends without a limit of its own.
    ///
    /// @param called the own name of what a limit would be aimed at
    /// @param percent of all that was spent
    record Unlimited(Target target, String called, Money spent, int percent) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.CARE;
        }
    }

    /// Everybody and everything of a kind that spends has a limit of its own.
    record AllLimited(Target.Kind kind) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.OK;
        }
    }

    /// That far more was used once than is usual, as it was told then.
    record Surge(ShowAlerts.Line told) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.CARE;
        }
    }

    /// Prompts of a type to a model, which are among those that cost most.
    ///
    /// @param percent of all that was spent
    record Pattern(String model, String type, long requests, Money spent, int percent) implements Clue {

        private static final int HALF = 50;

        @Override
        public CheckState state() {
            return percent >= HALF ? CheckState.CARE : CheckState.OK;
        }
    }

    /// How long the last prompts took, apart by whose time it was.
    ///
    /// @param own the median that Keytally itself took
    /// @param provider the median until the answer was whole
    record Overhead(Duration own, Duration provider, int prompts) implements Clue {

        private static final Duration FELT = Duration.ofMillis(50);
        private static final int TENTH = 10;

        /// Nobody feels less than a twentieth of a second, nor less than a tenth of what they wait for anyway.
        @Override
        public CheckState state() {
            boolean isFelt = own.compareTo(FELT) > 0 && own.multipliedBy(TENTH).compareTo(provider) > 0;
            return isFelt ? CheckState.CARE : CheckState.OK;
        }
    }

    /// No prompt was answered lately.
    record NoPrompts() implements Clue {

        @Override
        public CheckState state() {
            return CheckState.OK;
        }
    }

    /// How long it takes to choose a key.
    record Choosing(Duration took) implements Clue {

        private static final Duration FELT = Duration.ofMillis(50);

        @Override
        public CheckState state() {
            return took.compareTo(FELT) > 0 ? CheckState.CARE : CheckState.OK;
        }
    }

    /// How long the index takes to add up a month.
    record Adding(Duration took) implements Clue {

        private static final Duration FELT = Duration.ofMillis(500);

        @Override
        public CheckState state() {
            return took.compareTo(FELT) > 0 ? CheckState.CARE : CheckState.OK;
        }
    }

    /// How much the cache answered of the last month.
    record Cached(boolean isOn, long answered, long requests) implements Clue {

        @Override
        public CheckState state() {
            return CheckState.OK;
        }
    }
}
