package org.keytally.app.settings.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keytally.core.Keytally;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.home.CheckHealth;
import org.keytally.core.usecase.home.Clue;
import org.keytally.core.usecase.home.KeyExam;

/// What a person can do about the health of the program and its home.
///
/// @param mend tells whether it was mended
record DoctorCases(
        Supplier<List<Check>> check, Predicate<CheckKind> mend, Bundle bundle, Look look, Examine examine) {

    /// What somebody who helps needs to know.
    @FunctionalInterface
    interface Bundle {
        byte[] of(List<Check> checks, Optional<KeyExam> exam);
    }

    /// Looks into what is the matter.
    @FunctionalInterface
    interface Look {
        List<Clue> into(Matter matter);
    }

    /// The keys there are, and what checks one.
    record Examine(Supplier<List<Key>> keys, Function<Key, KeyExam> check) {}

    static DoctorCases of(Keytally home, Supplier<CheckHealth> machine, Supplier<Environment> where) {
        return new DoctorCases(
                () -> Stream.concat(machine.get().check().stream(), home.care().checkHealth().check().stream())
                        .toList(),
                kind -> home.care().mendCheck().mend(kind),
                (checks, exam) -> home.care().bundleSupport().bundle(
                        checks, home.diagnoses().all(where.get()), exam),
                matter -> switch (matter) {
                    case SENDING -> home.diagnoses().explainSending().explain(where.get());
                    case COSTS -> home.diagnoses().explainCosts().explain();
                    case SPEED -> home.diagnoses().explainSpeed().explain(where.get());
                },
                new Examine(
                        () -> home.keys().listKeys().list().stream()
                                .map(line -> line.key())
                                .filter(key -> !key.isRemoved())
                                .toList(),
                        key -> home.diagnoses().checkKey().check(key)));
    }
}
