package org.keytally.core.adapter.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.vault.Invitation;
import org.keytally.core.domain.vault.InvitationForm;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

/// Invitations as JSON. What a person has to loosen for a vault themselves, such as a certificate authority, is not in
/// them.
public final class JsonInvitations implements InvitationForm {

    private static final String MARK = "keytally-invitation";
    private static final String VAULTS = "vaults";
    private static final Set<String> FIELDS = Set.of(MARK, "team", VAULTS);
    private static final String POLICY_KEY = "policy_key";
    private static final String PLAIN = "plain";
    private static final Set<String> TEXTS = Set.of("address", "sign_in", "tenant", "client", POLICY_KEY);

    @Override
    public String write(Invitation invitation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(MARK, 1);
        fields.put("team", invitation.team());
        fields.put(VAULTS, invitation.vaults().stream().map(JsonInvitations::vault).toList());
        return PlainJson.write(fields) + "\n";
    }

    private static Map<String, Object> vault(VaultLink link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("address", link.address().toString());
        fields.put("sign_in", link.way().name().toLowerCase(Locale.ROOT));
        link.directory().tenant().ifPresent(tenant -> fields.put("tenant", tenant));
        link.directory().client().ifPresent(client -> fields.put("client", client));
        link.policyKey().ifPresent(key -> fields.put(POLICY_KEY, key));
        if (!link.plain().isEmpty()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            link.plain().forEach(one -> plain.put(one.name().value(), one.provider().value()));
            fields.put(PLAIN, plain);
        }
        return fields;
    }

    @Override
    public Optional<Invitation> read(String text) {
        return PlainJson.read(text)
                .filter(json -> Long.valueOf(1).equals(json.get(MARK)) && FIELDS.containsAll(json.keySet()))
                .flatMap(JsonInvitations::invitation);
    }

    private static Optional<Invitation> invitation(Map<String, Object> json) {
        if (!(json.get("team") instanceof String team)
                || !isName(team)
                || !(json.get(VAULTS) instanceof List<?> vaults)
                || vaults.isEmpty()) {
            return Optional.empty();
        }
        List<VaultLink> links = new ArrayList<>();
        for (Object one : vaults) {
            Optional<VaultLink> link = one instanceof Map<?, ?> fields ? link(fields) : Optional.empty();
            if (link.isEmpty()) {
                return Optional.empty();
            }
            links.add(link.get());
        }
        return Optional.of(new Invitation(team, links));
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= 200 && text.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<VaultLink> link(Map<?, ?> fields) {
        Optional<VaultAddress> address = text(fields, "address").flatMap(VaultAddress::parse);
        Optional<VaultLink.Way> way = text(fields, "sign_in").flatMap(JsonInvitations::way);
        Optional<List<PlainKey>> plain = fields.containsKey(PLAIN) ? plain(fields.get(PLAIN)) : Optional.of(List.of());
        // A field that is there and cannot be meant must not count as one that is not there: it may be the policy's
        // key.
        boolean isWhole = fields.keySet().stream()
                .map(String::valueOf)
                .allMatch(field -> field.equals(PLAIN) || (TEXTS.contains(field) && text(fields, field).isPresent()))
                && address.isPresent()
                && way.isPresent()
                && plain.isPresent();
        return isWhole
                ? Optional.of(new VaultLink(
                        address.get(),
                        way.get(),
                        new VaultLink.Directory(
                                text(fields, "tenant"), text(fields, "client"), Optional.empty()),
                        Optional.empty(),
                        false,
                        plain.get(),
                        text(fields, POLICY_KEY),
                        VaultLink.Past.NONE))
                : Optional.empty();
    }

    private static Optional<VaultLink.Way> way(String word) {
        return List.of(VaultLink.Way.values()).stream()
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Optional<List<PlainKey>> plain(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return Optional.empty();
        }
        List<PlainKey> plain = new ArrayList<>();
        for (Map.Entry<?, ?> one : fields.entrySet()) {
            Optional<VaultName> name = VaultName.parse(String.valueOf(one.getKey()));
            if (name.isEmpty() || !(one.getValue() instanceof String provider) || !ProviderId.isPossible(provider)) {
                return Optional.empty();
            }
            plain.add(new PlainKey(name.get(), new ProviderId(provider)));
        }
        return Optional.of(plain);
    }

    private static Optional<String> text(Map<?, ?> fields, String field) {
        return fields.get(field) instanceof String text && isName(text) ? Optional.of(text) : Optional.empty();
    }
}
