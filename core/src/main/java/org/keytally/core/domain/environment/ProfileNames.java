package org.keytally.core.domain.environment;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;

/// The names in a `.env` file that mean something here and hold no secret.
final class ProfileNames {

    static final String MODEL = "_MODEL";
    static final String MAX_TOKENS = "_MAX_TOKENS";
    static final String TEMPERATURE = "_TEMPERATURE";
    static final String RATE_LIMIT = "_RATE_LIMIT";

    static final String USE_LOCAL = "USE_LOCAL_LLM";
    static final String LOCAL_ENDPOINT = "LOCAL_LLM_ENDPOINT";
    static final String LOCAL_MODEL = "LOCAL_LLM_MODEL";
    static final String USE_PRACTICE = "USE_MOCK_SERVICES";
    static final String PLAY_ANSWERS = "MOCK_LLM_RESPONSES";
    static final String MONTHLY = "MAX_MONTHLY_COST";
    static final String MARKS = "ALERT_THRESHOLDS";
    static final String CAPS = "ENABLE_COST_CAPS";

    /// What is handed on to programs and to exports, and means nothing here.
    static final Set<String> CARRIED = Set.of(
            "GCP_PROJECT_ID",
            "GCP_REGION",
            "GCP_SERVICE_ACCOUNT",
            "NEO4J_URI",
            "NEO4J_USER",
            "NEO4J_USERNAME",
            "FIREBASE_PROJECT_ID",
            "FIREBASE_AUTH_DOMAIN",
            "FIREBASE_USE_EMULATOR",
            "USE_FIREBASE_EMULATOR",
            "USE_EMULATOR",
            "FIRESTORE_EMULATOR_HOST",
            "FIREBASE_AUTH_EMULATOR_HOST");

    private ProfileNames() {}

    static Set<String> plain(Providers providers) {
        Set<String> names = new TreeSet<>(CARRIED);
        names.addAll(Set.of(
                USE_LOCAL, LOCAL_ENDPOINT, LOCAL_MODEL, USE_PRACTICE, PLAY_ANSWERS, MONTHLY, MARKS, CAPS));
        providers.all().stream().filter(Provider::answersPrompts).map(ProfileNames::stem).forEach(stem -> {
            names.add(stem + MODEL);
            names.add(stem + MAX_TOKENS);
            names.add(stem + TEMPERATURE);
            names.add(stem + RATE_LIMIT);
        });
        return names;
    }

    /// What the names of a provider's variables begin with.
    static String stem(Provider provider) {
        return provider.id().value().toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }
}
