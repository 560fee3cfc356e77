package org.keytally.core.usecase.budget;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;

/// Targets as people write them: `all`, `key:Work`, `env:production`, `project:Atlas`.
public final class TargetNames {

    private static final int LONGEST_NAME = 200;

    private final KeyRegister keys;
    private final Supplier<Providers> providers;
    private final NameBook names;
    private final String person;

    /// A target that was read, or why it cannot be one.
    public sealed interface Reading {

        /// It is one.
        record Read(Target target) implements Reading {}

        /// It names a thing that is not there.
        record Unknown(Target.Kind kind, String name, List<String> known) implements Reading {}

        /// It is no target at all.
        record Unreadable(String text) implements Reading {}
    }

    /// @param person the name of who is at work
    public TargetNames(KeyRegister keys, Supplier<Providers> providers, NameBook names, String person) {
        this.keys = keys;
        this.providers = providers;
        this.names = names;
        this.person = person;
    }

    /// Reads what a person wrote.
    public Reading read(String text) {
        String[] parts = text.strip().split(":", 2);
        String name = parts.length == 1 ? "" : parts[1].strip();
        String word = parts[0].toUpperCase(Locale.ROOT);
        Optional<Target.Kind> kind =
                Arrays.stream(Target.Kind.values()).filter(one -> one.name().equals(word)).findFirst();
        boolean isPossible = kind.isPresent()
                && name.length() <= LONGEST_NAME
                && name.isEmpty() == (parts.length == 1)
                && name.chars().noneMatch(Character::isISOControl);
        return isPossible ? read(kind.get(), name, text) : new Reading.Unreadable(text);
    }

    private Reading read(Target.Kind kind, String name, String text) {
        return switch (kind) {
            case ALL, APP -> name.isEmpty() ? read(kind, "") : new Reading.Unreadable(text);
            case PERSON -> person(name);
            case TEAM -> name.isEmpty() ? read(kind, "") : named(kind, name);
            case KEY -> name.isEmpty() ? new Reading.Unreadable(text) : key(name);
            case PROVIDER -> name.isEmpty() ? new Reading.Unreadable(text) : provider(name);
            case ENV -> environment(name, text);
            case PROJECT -> name.isEmpty() ? new Reading.Unreadable(text) : named(kind, name);
            case CLIENT -> name.isEmpty() ? new Reading.Unreadable(text) : named(kind, name);
        };
    }

    private static Reading read(Target.Kind kind, String id) {
        return new Reading.Read(new Target(kind, id));
    }

    private Reading named(Target.Kind kind, String name) {
        return names.find(kindOfName(kind), name)
                .map(id -> read(kind, id.value()))
                .orElseGet(() -> new Reading.Unknown(kind, name, List.of()));
    }

    /// The target of a name that nothing was booked on yet; none where no such name may be made.
    public Optional<Target> made(Reading.Unknown unknown) {
        return isToCome(unknown)
                ? Optional.of(new Target(
                        unknown.kind(),
                        names.idOf(kindOfName(unknown.kind()), unknown.name()).value()))
                : Optional.empty();
    }

    /// Whether it is a team, project or client, or who is at work, that nothing was booked on yet.
    public boolean isToCome(Reading.Unknown unknown) {
        return switch (unknown.kind()) {
            case TEAM, PROJECT, CLIENT -> true;
            case PERSON -> isAtWork(unknown);
            case ALL, APP, KEY, PROVIDER, ENV -> false;
        };
    }

    /// Whether it is who is at work, whom nothing was booked on yet.
    public boolean isAtWork(Reading.Unknown unknown) {
        return unknown.kind() == Target.Kind.PERSON && unknown.name().equals(person);
    }

    private static NameKind kindOfName(Target.Kind kind) {
        return switch (kind) {
            case PROJECT -> NameKind.PROJECT;
            case CLIENT -> NameKind.CLIENT;
            case ALL, APP, PERSON, KEY, PROVIDER, ENV, TEAM -> NameKind.PERSON;
        };
    }

    /// The person of that name who is known to this home; without a name who is at work.
    public Reading person(String name) {
        String wanted = name.isEmpty() ? person : name;
        return names.find(NameKind.PERSON, wanted)
                .map(id -> read(Target.Kind.PERSON, id.value()))
                .orElseGet(() -> new Reading.Unknown(Target.Kind.PERSON, wanted, List.of(person)));
    }

    private Reading key(String name) {
        List<Key> present = keys.all().stream().filter(key -> !key.isRemoved()).toList();
        return present.stream()
                .filter(key -> key.isNamed(name))
                .findFirst()
                .map(key -> read(Target.Kind.KEY, key.id().value()))
                .orElseGet(() -> new Reading.Unknown(
                        Target.Kind.KEY, name, present.stream().map(Key::label).toList()));
    }

    private Reading provider(String name) {
        return providers.get()
                .find(name)
                .map(provider -> read(Target.Kind.PROVIDER, provider.id().value()))
                .orElseGet(() -> new Reading.Unknown(
                        Target.Kind.PROVIDER,
                        name,
                        providers.get().all().stream().map(one -> one.id().value()).toList()));
    }

    private static Reading environment(String name, String text) {
        String word = switch (name.toLowerCase(Locale.ROOT)) {
            case "dev" -> "development";
            case "test" -> "ci";
            case "prod" -> "production";
            default -> name.toLowerCase(Locale.ROOT);
        };
        if (word.isEmpty()) {
            return new Reading.Unreadable(text);
        }
        List<String> known = Arrays.stream(Environment.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        return known.contains(word)
                ? read(Target.Kind.ENV, word.toUpperCase(Locale.ROOT))
                : new Reading.Unknown(Target.Kind.ENV, name, known);
    }

    /// How a person writes a target; the id stands where a name was erased or a key is gone.
    public String name(Target target) {
        String kind = target.kind().name().toLowerCase(Locale.ROOT);
        String name = called(target);
        return name.isEmpty() ? kind : kind + ":" + name;
    }

    /// How a person writes a target that the trail has written with an id.
    public String readable(String written) {
        String[] parts = written.split(":", 2);
        Target.Kind kind = Target.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        String id = parts.length == 1 ? "" : parts[1];
        return name(new Target(kind, kind == Target.Kind.ENV ? id.toUpperCase(Locale.ROOT) : id));
    }

    /// What is aimed at, by its own name alone; empty where all of the kind are meant.
    public String called(Target target) {
        return switch (target.kind()) {
            case ALL, APP -> "";
            case ENV -> target.id().toLowerCase(Locale.ROOT);
            case PROVIDER -> target.id();
            case KEY -> keys.all().stream()
                    .filter(key -> key.id().value().equals(target.id()))
                    .findFirst()
                    .map(Key::label)
                    .orElse(target.id());
            case PERSON, PROJECT, CLIENT, TEAM -> personal(target.id());
        };
    }

    /// The name behind a person, team, project or client, where it is known still.
    public Optional<String> nameOf(Target target) {
        return NameId.isPossible(target.id()) ? names.nameOf(new NameId(target.id())) : Optional.empty();
    }

    private String personal(String id) {
        return NameId.isPossible(id) ? names.nameOf(new NameId(id)).orElse(id) : id;
    }
}
