package org.keytally.core.adapter.provider.mint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintException.Kind;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.rotation.MintedKey;

/// OpenAI makes a service account in a project, with one key, for whoever holds an admin key; the account is what is
/// listed and ended, and its key goes with it.
final class OpenAiMint implements Mint {

    private static final int MOST_PAGES = 1_000;

    private final MintLine line;
    private final String accounts;

    /// @param project in which the accounts are
    OpenAiMint(MintLine line, String project) {
        this.line = line;
        this.accounts = "/organization/projects/" + project + "/service_accounts";
    }

    @Override
    public boolean can(Ability ability) {
        return false;
    }

    @Override
    public List<MintedKey> list() throws MintException {
        List<MintedKey> all = new ArrayList<>();
        Page page = new Page();
        for (int number = 0; number == 0 || (page.hasMore && number < MOST_PAGES && !page.keys.isEmpty()); number++) {
            String after = all.isEmpty() ? "" : "&after=" + all.getLast().id();
            page = new Page();
            line.get(accounts + "?limit=100" + after, page::field);
            for (ListedKey one : page.keys) {
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
            line.send("POST", accounts, json -> json.writeStringField("name", name), (field, json) -> {
                if (field.equals("api_key") && json.currentToken() == JsonToken.START_OBJECT) {
                    MintJson.object(json, (part, value) -> secret(secrets, part, value));
                } else {
                    made.field(field, json);
                }
            });
            MintedKey key = made.key();
            return new Minted(key, secrets.stream().findFirst().orElseThrow(MintJson::malformed));
        } catch (MintException failed) {
            secrets.forEach(Secret::close);
            throw failed;
        }
    }

    private static void secret(List<Secret> secrets, String field, JsonParser json) throws IOException {
        if (field.equals("value")) {
            secrets.add(MintJson.secret(json));
        }
    }

    @Override
    public void limit(String id, Optional<BigDecimal> limit) throws MintException {
        throw new MintException(Kind.UNKNOWN_THERE, "OpenAI limits projects, not single keys");
    }

    @Override
    public void enable(String id, boolean isEnabled) throws MintException {
        throw new MintException(Kind.UNKNOWN_THERE, "OpenAI ends service accounts and does not disable them");
    }

    @Override
    public void end(String id) throws MintException {
        line.delete(accounts + "/" + id);
    }

    private static final class Page {

        private final List<ListedKey> keys = new ArrayList<>();
        private boolean hasMore;

        void field(String field, JsonParser json) throws IOException {
            if (field.equals("has_more")) {
                hasMore = json.currentToken() == JsonToken.VALUE_TRUE;
            }
            if (field.equals("data")) {
                MintJson.each(json, () -> keys.add(new ListedKey()), (name, one) -> keys.getLast().field(name, one));
            }
        }
    }
}
