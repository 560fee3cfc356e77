package org.keytally.core.usecase.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.home.SupportBundle;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.settings.ListSettings;

final class BundleSupportTest {

    private final FakeHome home = new FakeHome();
    private final AtomicReference<SupportBundle> written = new AtomicReference<>();
    private final BundleSupport support = new BundleSupport(
            new BundleSupport.Presence(Map.of("version", "1.2.3"), home.clock),
            new ListSettings(home.settings),
            home.keys,
            Redactor.shipped(),
            bundle -> {
                written.set(bundle);
                return "zip".getBytes(StandardCharsets.US_ASCII);
            });

    @Test
    void tellsVersionsChecksCountsAndSettings() {
        home.add("Work");
        home.settings.set(new SettingValue(Setting.CACHE, Narrowing.EVERYWHERE, "on"));

        byte[] bytes = support.bundle(List.of(
                new Check("index", CheckState.CARE, CheckKind.INDEX_UNUSABLE, Map.of("cause", "DAMAGED"))),
                new Findings(List.of(), Map.of()), Optional.empty());

        assertThat(bytes).asString(StandardCharsets.US_ASCII).isEqualTo("zip");
        Map<String, String> texts = written.get().texts();
        assertThat(texts).containsOnlyKeys("about.txt", "checks.txt", "clues.txt", "counts.txt", "settings.txt");
        assertThat(texts.get("about.txt")).isEqualTo("version: 1.2.3\nmade: 2026-03-02T12:00:00Z\n");
        assertThat(texts.get("checks.txt")).isEqualTo("index: CARE INDEX_UNUSABLE cause=DAMAGED\n");
        assertThat(texts.get("counts.txt")).contains("keys: 1\n", "keys scope PERSONAL: 1\n");
        assertThat(texts.get("settings.txt")).contains("cache: on\n", "theme: system (usual)\n");
    }

    @Test
    void isMadeOfWhatCanBeSeenWhereSomethingIsBroken() {
        Map<String, Supplier<List<Clue>>> looks = new LinkedHashMap<>();
        looks.put("sending", () -> {
            throw new ProviderFaultException(new ProviderFault(ProviderFault.Kind.MALFORMED, 3, ""));
        });
        looks.put("costs", () -> {
            throw new HomeException(HomeException.Kind.DAMAGED, "/home/sarah/hidden");
        });
        looks.put("speed", () -> List.of(new Clue.NoPrompts()));

        support.bundle(List.of(), Findings.of(looks), Optional.empty());

        assertThat(written.get().texts().get("clues.txt")).isEqualTo("""
                NoPrompts: OK
                sending: could not be looked into: PROVIDERS_MALFORMED
                costs: could not be looked into: DAMAGED
                """);
    }

    @Test
    void namesNoKeyNoPersonNoPlaceAndNoSecret() {
        home.add("Top customer");
        home.settings.set(new SettingValue(Setting.PLAIN_HTTP, Narrowing.EVERYWHERE, "hidden.example"));
        home.settings.set(new SettingValue(
                Setting.PREFERENCE, new Narrowing(Narrowing.Kind.PROJECT, "hidden project"), "shared"));

        support.bundle(List.of(
                new Check("key Top customer", CheckState.BROKEN, CheckKind.SECRET_LOST,
                        Map.of("label", "Top customer")),
                Check.ok("permissions", Map.of("path", "/home/sarah/hidden")),
                new Check("keychain", CheckState.BROKEN, CheckKind.KEYCHAIN_UNAVAILABLE,
                        Map.of("kind", "KWALLET", "detail", "sk-proj-" + Canary.CORE + "detail")),
                Check.ok("java", Map.of("version", "sk-proj-" + Canary.CORE + "version"))),
                new Findings(List.of(
                        new Clue.Idle(home.keys.all().getFirst(), KeyState.EXPIRED),
                        new Clue.Unlimited(new Target(Target.Kind.PERSON, "p"), "hidden person",
                                new Money(BigDecimal.ONE), 70)),
                        Map.of()),
                Optional.of(new KeyExam(
                        home.keys.all().getFirst(), KeyExam.Finding.VALID, KeyExam.Finding.NO_CREDIT,
                        KeyExam.Finding.ROOM, Optional.empty())));

        String all = String.join("", written.get().texts().values());
        assertThat(all).doesNotContain("Top customer", "hidden", "sarah", FakeHome.PERSON, Canary.CORE);
        assertThat(all).contains("key 1: BROKEN SECRET_LOST\n", "http.plain: (set)\n",
                "preference for one PROJECT: shared\n", "keychain: BROKEN KEYCHAIN_UNAVAILABLE kind=KWALLET\n",
                "key check: VALID NO_CREDIT ROOM\n", "Idle: CARE why=EXPIRED\n",
                "Unlimited: CARE kind=PERSON percent=70\n");
    }
}
