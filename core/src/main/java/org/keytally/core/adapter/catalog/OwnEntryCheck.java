package org.keytally.core.adapter.catalog;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderFault.Kind;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.catalog.ProviderId;

/// What an entry of one's own may say: nothing that takes the name, the keys or the variables of another.
final class OwnEntryCheck {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,79}");
    private static final String USUAL_DIALECT = "openai-chat";

    private final Set<String> plainHosts;
    private final Set<String> names = new HashSet<>();
    private final Set<String> variables = new HashSet<>();

    OwnEntryCheck(List<Provider> shipped, Set<String> plainHosts) {
        this.plainHosts = plainHosts;
        for (Provider provider : shipped) {
            names.add(provider.id().value());
            names.addAll(provider.aliases());
            variables.addAll(provider.keys().variables());
        }
    }

    Provider passed(OwnEntry entry) {
        for (String field : List.of("id", "base")) {
            if (entry.text(field).isEmpty()) {
                throw OwnProviders.fault(Kind.FIELD_MISSING, entry.line(field), field);
            }
        }
        names(entry);
        variables(entry);
        words(entry);
        URI base = address(entry, "base", plainHosts);
        if (entry.draft.local && !Endpoint.isLoopback(base.getHost())) {
            throw OwnProviders.fault(Kind.NOT_LOCAL, entry.line("local"), base.toString());
        }
        for (String field : List.of("page", "status")) {
            if (!entry.text(field).isEmpty()) {
                address(entry, field, Set.of());
            }
        }
        entry.draft.texts.putIfAbsent("dialect", USUAL_DIALECT);
        return entry.draft.provider();
    }

    private void names(OwnEntry entry) {
        name(entry, "id", entry.text("id"));
        List<String> lower = entry.draft.aliases.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        entry.draft.aliases.clear();
        entry.draft.aliases.addAll(lower);
        lower.forEach(alias -> name(entry, "aliases", alias));
    }

    private void name(OwnEntry entry, String field, String name) {
        if (!ProviderId.isPossible(name)) {
            throw OwnProviders.fault(Kind.BAD_VALUE, entry.line(field), field);
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw OwnProviders.fault(Kind.NAME_TAKEN, entry.line(field), name);
        }
    }

    private void variables(OwnEntry entry) {
        for (String variable : entry.draft.variables) {
            if (!VARIABLE.matcher(variable).matches()) {
                throw OwnProviders.fault(Kind.BAD_VALUE, entry.line("variables"), "variables");
            }
            if (!variables.add(variable)) {
                throw OwnProviders.fault(Kind.VARIABLE_TAKEN, entry.line("variables"), variable);
            }
        }
    }

    private static void words(OwnEntry entry) {
        String dialect = entry.text("dialect");
        if (!dialect.isEmpty() && DialectId.of(dialect).isEmpty()) {
            throw OwnProviders.fault(Kind.UNKNOWN_DIALECT, entry.line("dialect"), dialect);
        }
        oneOf(entry, "output_limit", Set.of("", "max-tokens", "max-completion-tokens"));
        oneOf(entry, "streamed_usage", Set.of("", "on-request", "unasked"));
    }

    private static void oneOf(OwnEntry entry, String field, Set<String> words) {
        if (!words.contains(entry.text(field))) {
            throw OwnProviders.fault(Kind.BAD_VALUE, entry.line(field), field);
        }
    }

    private static URI address(OwnEntry entry, String field, Set<String> plainHosts) {
        return switch (Endpoint.of(entry.text(field), plainHosts)) {
            case Endpoint.Usable(URI address) when !Endpoint.SERVICE_SCHEMES.contains(address.getScheme()) -> address;
            case Endpoint.Usable _ -> throw badAddress(entry, field, Kind.BAD_ADDRESS);
            case Endpoint.Refused(var why) ->
                throw badAddress(
                        entry, field, why == Endpoint.Why.PLAIN_HTTP ? Kind.PLAIN_HTTP : Kind.BAD_ADDRESS);
        };
    }

    private static ProviderFaultException badAddress(OwnEntry entry, String field, Kind kind) {
        return OwnProviders.fault(kind, entry.line(field), entry.text(field));
    }
}
