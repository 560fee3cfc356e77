package org.keytally.core.adapter.provider.mint;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.rotation.MintedKey;

/// OpenRouter makes keys for whoever holds a provisioning key, each with a limit of its own.
final class OpenRouterMint implements Mint {

    private static final String KEYS = "/keys";
    private static final String DATA = "data";
    // A list that never ends must not fill the memory.
    private static final int MOST = 100_000;

    private final MintLine line;

    OpenRouterMint(MintLine line) {
        this.line = line;
    }

    @Override
    public boolean can(Ability ability) {
        return true;
    }

    @Override
    public List<MintedKey> list() throws MintException {
        List<MintedKey> all = new ArrayList<>();
        int before = -1;
        while (all.size() > before && all.size() < MOST) {
            before = all.size();
            List<ListedKey> page = new ArrayList<>();
            line.get(KEYS + "?include_disabled=true&offset=" + before, (field, json) -> {
                if (field.equals(DATA)) {
                    MintJson.each(json, () -> page.add(new ListedKey()), (name, one) -> page.getLast()
                            .field(name, one));
                }
            });
            for (ListedKey one : page) {
                all.add(one.key());
            }
        }
        return all;
    }

    @Override
    public Minted make(String name, Optional<BigDecimal> limit) throws MintException {
        ListedKey made = new ListedKey();
        List<Secret> secrets = new ArrayList<>(1);
        try {
            line.send("POST", KEYS, json -> {
                json.writeStringField("name", name);
                limit(json, limit);
            }, (field, json) -> {
                if (field.equals(DATA) && json.currentToken() == JsonToken.START_OBJECT) {
                    MintJson.object(json, made::field);
                }
                if (field.equals("key")) {
                    secrets.add(MintJson.secret(json));
                }
            });
            MintedKey key = made.key();
            return new Minted(key, secrets.stream().findFirst().orElseThrow(MintJson::malformed));
        } catch (MintException failed) {
            secrets.forEach(Secret::close);
            throw failed;
        }
    }

    @Override
    public void limit(String id, Optional<BigDecimal> limit) throws MintException {
        line.send("PATCH", KEYS + "/" + id, json -> limit(json, limit), (_, _) -> {});
    }

    // Without a word on when it begins anew, a limit would hold for the key's whole life.
    private static void limit(JsonGenerator json, Optional<BigDecimal> limit) throws IOException {
        if (limit.isEmpty()) {
            json.writeNullField("limit");
            json.writeNullField("limit_reset");
            return;
        }
        json.writeNumberField("limit", limit.get());
        json.writeStringField("limit_reset", "monthly");
    }

    @Override
    public void enable(String id, boolean isEnabled) throws MintException {
        line.send("PATCH", KEYS + "/" + id, json -> json.writeBooleanField("disabled", !isEnabled), (_, _) -> {});
    }

    @Override
    public void end(String id) throws MintException {
        line.delete(KEYS + "/" + id);
    }
}
