package org.keytally.core.usecase.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.usecase.Witness;

/// Sets a setting, everywhere or for one provider, project or prompt type, or takes a value back.
public final class ChangeSetting {

    /// What came of it.
    public sealed interface Result {

        /// It holds now; `former` is what held before.
        record Changed(SettingValue value, String former) implements Result {}

        /// No setting has that name.
        record UnknownName(String name, List<String> known) implements Result {}

        /// The setting does not take that value.
        record BadValue(Setting setting, String value) implements Result {}

        /// The setting holds everywhere or nowhere.
        record NotNarrowable(Setting setting) implements Result {}

        /// An admin set it for everybody.
        record SetByAdmin(Setting setting) implements Result {}

        /// No provider has that name.
        record UnknownProvider(String name) implements Result {}
    }

    private final SettingBook book;
    private final Witness witness;
    private final Supplier<Providers> providers;

    public ChangeSetting(SettingBook book, Witness witness, Supplier<Providers> providers) {
        this.book = book;
        this.witness = witness;
        this.providers = providers;
    }

    public Result change(String name, String value, Narrowing where) {
        Optional<Setting> found = Setting.find(name);
        if (found.isEmpty()) {
            return new Result.UnknownName(name, List.of(Setting.values()).stream().map(Setting::label).toList());
        }
        Setting setting = found.get();
        if (book.isFixed(setting)) {
            return new Result.SetByAdmin(setting);
        }
        if (where.kind() != Narrowing.Kind.EVERYWHERE && !setting.isNarrowable()) {
            return new Result.NotNarrowable(setting);
        }
        Optional<Narrowing> place = known(where);
        if (place.isEmpty()) {
            return new Result.UnknownProvider(where.name());
        }
        String text = setting == Setting.ZONE ? value.strip() : value.strip().toLowerCase(Locale.ROOT);
        if (!setting.accepts(text)) {
            return new Result.BadValue(setting, value);
        }
        return set(new SettingValue(setting, place.get(), text));
    }

    /// Takes a value back, so that the wider one holds again; gives what was set there.
    public Optional<SettingValue> takeBack(Setting setting, Narrowing where) {
        Narrowing place = known(where).orElse(where);
        Optional<SettingValue> set = book.all().stream()
                .filter(value -> value.setting() == setting && value.where().equals(place))
                .findFirst();
        set.ifPresent(value -> {
            witness.tell(AuditAction.SETTING_CHANGED, subject(setting), Map.of(
                    "former", value.value(), "where", words(place), "removed", "true"));
            book.unset(setting, place);
        });
        return set;
    }

    // An alias stands for the provider's own id, by which values are looked up.
    private Optional<Narrowing> known(Narrowing where) {
        if (where.kind() != Narrowing.Kind.PROVIDER) {
            return Optional.of(where);
        }
        return providers.get()
                .find(where.name())
                .map(provider -> new Narrowing(Narrowing.Kind.PROVIDER, provider.id().value()));
    }

    private Result set(SettingValue value) {
        String former = book.value(value.setting(), List.of(value.where()));
        witness.tell(AuditAction.SETTING_CHANGED, subject(value.setting()), Map.of(
                "value", value.value(), "former", former, "where", words(value.where())));
        book.set(value);
        return new Result.Changed(value, former);
    }

    private static Subject subject(Setting setting) {
        return new Subject(Subject.Kind.SETTING, setting.label());
    }

    private static String words(Narrowing where) {
        String kind = where.kind().name().toLowerCase(Locale.ROOT);
        return where.kind() == Narrowing.Kind.EVERYWHERE ? kind : kind + ":" + where.name();
    }
}
