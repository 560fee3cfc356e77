package org.keytally.core.usecase.environments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.EnvFile;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.environment.ProfileReading;
import org.keytally.core.domain.environment.SealedText;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.Witness;

/// Brings the profile of an environment in from a `.env` file; its keys are found by `FindKeys`.
public final class ImportEnvironment {

    /// What a file comes to.
    public sealed interface Result {

        /// It can be taken.
        ///
        /// @param references the names it refers to and does not hold
        record Read(EnvironmentProfile profile, List<ProfileReading.Left> left,
                Set<String> references) implements Result {}

        /// It is no `.env` file.
        record NoFile(EnvFile.Fault fault) implements Result {}

        /// A value that cannot be.
        record BadValue(ProfileReading.BadValue value) implements Result {}
    }

    private final EnvironmentRegister register;
    private final SpendingRules spending;
    private final Supplier<Providers> providers;
    private final SealedText sealed;
    private final Witness witness;

    public ImportEnvironment(
            EnvironmentRegister register,
            SpendingRules spending,
            Supplier<Providers> providers,
            SealedText sealed,
            Witness witness) {
        this.register = register;
        this.spending = spending;
        this.providers = providers;
        this.sealed = sealed;
        this.witness = witness;
    }

    /// Whether the bytes are a file that `env export` sealed.
    public boolean isSealed(byte[] bytes) {
        return ExportEnvironment.isSealed(bytes);
    }

    /// The lines of a sealed file; empty where the passphrase is wrong or the file is damaged.
    public Optional<byte[]> open(byte[] bytes, Secret passphrase) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        return sealed.open(ExportEnvironment.parcel(text), passphrase);
    }

    /// Reads a file and changes nothing.
    ///
    /// @param surroundings the variables of who asked, for references
    public Result read(byte[] bytes, Environment environment, Map<String, String> surroundings) {
        EnvFile.Reading reading = EnvFile.read(bytes, ProfileReading.plainNames(providers.get()));
        if (reading.fault().isPresent()) {
            return new Result.NoFile(reading.fault().get());
        }
        EnvFile file = reading.file().orElseThrow();
        ProfileReading.Result result = ProfileReading.read(providers.get(), file, environment, surroundings);
        return result.bad()
                .<Result>map(Result.BadValue::new)
                .orElseGet(() -> new Result.Read(result.profile(), result.left(), file.references()));
    }

    /// Puts a profile that was read in force.
    public void take(EnvironmentProfile profile) {
        new KeepProfile(register, spending, witness).keep(profile, "file");
    }
}
