package org.keytally.app.settings.doctor;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keytally.core.Keytally;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.usecase.home.CheckHealth;

/// What a person can do about the health of the program and its home.
///
/// @param mend tells whether it was mended
record DoctorCases(
        Supplier<List<Check>> check, Predicate<CheckKind> mend, Function<List<Check>, byte[]> bundle) {

    static DoctorCases of(Keytally home, Supplier<CheckHealth> machine) {
        return new DoctorCases(
                () -> Stream.concat(machine.get().check().stream(), home.care().checkHealth().check().stream())
                        .toList(),
                kind -> home.care().mendCheck().mend(kind),
                checks -> home.care().bundleSupport().bundle(checks));
    }
}
