package org.keytally.app.organisation.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;

/// A place in the tree of shared keys: a group and what is below it, or one secret.
///
/// @param row the secret; empty for a group
/// @param environment for which all that is in the group is meant; empty for any other group and for a secret
record Twig(String title, Optional<SharedRow> row, Optional<Environment> environment, List<Twig> below) {

    Twig {
        below = List.copyOf(below);
    }

    static Twig group(String title, List<Twig> below) {
        return new Twig(title, Optional.empty(), Optional.empty(), below);
    }

    /// How many secrets are in it.
    int size() {
        return row.isPresent() ? 1 : below.stream().mapToInt(Twig::size).sum();
    }

    /// The tree by vault, where there are several, environment and service.
    static List<Twig> tree(List<SharedRow> rows, Words words, Providers providers) {
        Map<String, List<SharedRow>> vaults = grouped(rows, row -> row.link().address().name());
        Grouping grouping = new Grouping(words, providers);
        return vaults.size() <= 1
                ? grouping.environments(rows)
                : vaults.entrySet().stream()
                        .map(one -> group(one.getKey(), grouping.environments(one.getValue())))
                        .toList();
    }

    private static Map<String, List<SharedRow>> grouped(List<SharedRow> rows, Function<SharedRow, String> by) {
        Map<String, List<SharedRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(by.apply(row), _ -> new ArrayList<>()).add(row));
        return groups;
    }

    private record Grouping(Words words, Providers providers) {

        private static final List<Environment> ORDER = List.of(Environment.values()).reversed();

        // Production first, because it matters most; what is no key, or is none any more, last.
        List<Twig> environments(List<SharedRow> rows) {
            List<SharedRow> sorted = rows.stream()
                    .sorted(Comparator.comparingInt(Grouping::place)
                            .thenComparing(this::service)
                            .thenComparing(SharedRow::label, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            return grouped(sorted, this::group).entrySet().stream()
                    .map(one -> new Twig(one.getKey(), Optional.empty(), shared(one.getValue()),
                            services(one.getValue())))
                    .toList();
        }

        private List<Twig> services(List<SharedRow> rows) {
            Map<String, List<SharedRow>> services = grouped(rows, this::service);
            return services.keySet().equals(Set.of(""))
                    ? leaves(rows)
                    : services.entrySet().stream()
                            .map(one -> Twig.group(one.getKey(), leaves(one.getValue())))
                            .toList();
        }

        private static List<Twig> leaves(List<SharedRow> rows) {
            return rows.stream().map(row -> new Twig(row.label(), Optional.of(row), Optional.empty(), List.of()))
                    .toList();
        }

        private String group(SharedRow row) {
            return switch (row.state()) {
                case OTHER -> words.of("organisation.group.other");
                case DELETED -> words.of("organisation.group.deleted");
                case ACTIVE, NOT_YET_VALID, EXPIRED, DISABLED, HELD -> row.environment()
                        .map(one -> words.of("sign.environment", one))
                        .orElseGet(() -> words.of("keys.add.everywhere"));
            };
        }

        private static Optional<Environment> shared(List<SharedRow> group) {
            return place(group.getFirst()) < ORDER.size() ? group.getFirst().environment() : Optional.empty();
        }

        private static int place(SharedRow row) {
            return switch (row.state()) {
                case OTHER -> 100;
                case DELETED -> 101;
                case ACTIVE, NOT_YET_VALID, EXPIRED, DISABLED, HELD ->
                    row.environment().map(ORDER::indexOf).orElse(ORDER.size());
            };
        }

        private String service(SharedRow row) {
            return row.provider()
                    .map(id -> providers.find(id).map(Provider::name).orElse(id))
                    .orElse("");
        }
    }
}
