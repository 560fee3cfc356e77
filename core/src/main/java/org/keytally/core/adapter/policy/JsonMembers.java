package org.keytally.core.adapter.policy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.JoinRequest;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.team.MemberForm;
import org.keytally.core.domain.vault.VaultAddress;

/// Members and their requests as JSON.
public final class JsonMembers implements MemberForm {

    private static final String REQUEST = "keytally-join";
    private static final String MEMBER = "keytally-member";
    private static final String NAME = "name";
    private static final String OPEN_HALF = "key";
    private static final String VAULT = "vault";
    private static final String LIMIT = "limit";
    private static final String UNTIL = "until";
    private static final int LONGEST_NAME = 80;

    @Override
    public String write(JoinRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(REQUEST, 1);
        fields.put(NAME, request.name());
        fields.put(VAULT, request.vault().toString());
        fields.put(OPEN_HALF, request.openHalf());
        return PlainJson.write(fields) + "\n";
    }

    @Override
    public Optional<JoinRequest> request(String text) {
        return PlainJson.read(text)
                .filter(json -> Long.valueOf(1).equals(json.get(REQUEST)))
                .flatMap(json -> text(json, VAULT)
                        .flatMap(VaultAddress::parse)
                        .filter(_ -> isName(json.get(NAME)) && text(json, OPEN_HALF).isPresent())
                        .map(vault -> new JoinRequest(
                                text(json, NAME).orElse("").strip(), text(json, OPEN_HALF).orElse(""), vault)));
    }

    private static boolean isName(@Nullable Object value) {
        return value instanceof String name
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String write(Member member) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(MEMBER, 1);
        fields.put("id", member.id());
        fields.put(NAME, member.name());
        fields.put(OPEN_HALF, member.openHalf());
        fields.put(VAULT, member.vault());
        fields.put("pilot", member.isPilot() ? 1 : 0);
        fields.put("tier", member.cap().tier().word());
        member.cap().custom().ifPresent(custom -> {
            fields.put(LIMIT, custom.dollars().toPlainString());
            fields.put("reason", custom.reason());
            custom.until().ifPresent(end -> fields.put(UNTIL, end.toString()));
        });
        fields.put("keys", member.keys().stream().map(JsonMembers::fields).toList());
        return PlainJson.write(fields);
    }

    private static Map<String, Object> fields(IssuedKey key) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("provider", key.provider().value());
        key.id().ifPresent(id -> fields.put("id", id));
        fields.put(NAME, key.name());
        key.limit().ifPresent(limit -> fields.put(LIMIT, limit.toPlainString()));
        fields.put("generation", key.generation());
        fields.put("made", key.made().toString());
        fields.put("state", key.state().name());
        fields.put("receipt", key.receipt());
        return fields;
    }

    @Override
    public Optional<Member> member(Secret text) {
        try {
            return PlainJson.read(new String(text.reveal(), StandardCharsets.UTF_8))
                    .filter(json -> Long.valueOf(1).equals(json.get(MEMBER)))
                    .map(JsonMembers::member);
        } catch (RuntimeException notOne) {
            // Anybody who may write there could have put it there.
            return Optional.empty();
        }
    }

    private static Member member(Map<String, Object> json) {
        List<IssuedKey> keys = new ArrayList<>();
        if (json.get("keys") instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> fields) {
                    keys.add(key(fields));
                }
            }
        }
        return new Member(
                needed(json, "id"),
                needed(json, NAME),
                needed(json, OPEN_HALF),
                needed(json, VAULT),
                Long.valueOf(1).equals(json.get("pilot")),
                new Cap(Tier.find(needed(json, "tier")).orElseThrow(), custom(json)),
                keys);
    }

    private static Optional<Cap.Custom> custom(Map<String, Object> json) {
        return text(json, LIMIT).map(limit -> new Cap.Custom(
                new BigDecimal(limit), text(json, "reason").orElse(""), text(json, UNTIL).map(Instant::parse)));
    }

    private static IssuedKey key(Map<?, ?> json) {
        return new IssuedKey(
                new ProviderId(needed(json, "provider")),
                text(json, "id"),
                needed(json, NAME),
                text(json, LIMIT).map(BigDecimal::new),
                json.get("generation") instanceof Long generation ? generation : 0,
                Instant.parse(needed(json, "made")),
                state(needed(json, "state")),
                text(json, "receipt").orElse(""));
    }

    // Earlier versions took for collected whatever waited no more, which proves nothing.
    private static IssuedKey.State state(String word) {
        return word.equals("COLLECTED") ? IssuedKey.State.GONE : IssuedKey.State.valueOf(word);
    }

    private static String needed(Map<?, ?> json, String field) {
        return text(json, field).orElseThrow();
    }

    private static Optional<String> text(Map<?, ?> json, String field) {
        return json.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
