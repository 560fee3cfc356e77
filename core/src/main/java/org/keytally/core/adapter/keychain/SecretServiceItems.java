package org.keytally.core.adapter.keychain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items of one home in the Secret Service, as its protocol sees them.
final class SecretServiceItems implements KeyItems {

    private static final String ROOT = "/org/freedesktop/secrets";
    private static final String DEFAULT_COLLECTION = ROOT + "/aliases/default";
    private static final String GET_PROPERTY = "org.freedesktop.DBus.Properties.Get";
    private static final String COLLECTION = "org.freedesktop.Secret.Collection";
    private static final String ITEM = "org.freedesktop.Secret.Item";
    private static final String NO_PROMPT = "/";

    private final SecretServiceConnection service;
    private final String home;
    private final Deadline deadline;

    SecretServiceItems(SecretServiceConnection service, String home, Deadline deadline) {
        this.service = service;
        this.home = home;
        this.deadline = deadline;
    }

    /// Whether the default collection is locked.
    boolean isLocked() throws BusException {
        return property(DEFAULT_COLLECTION, COLLECTION, "Locked").contains("true");
    }

    @Override
    public Optional<Lock> lock() throws BusException {
        try {
            return isLocked() ? Optional.of(new Lock.Closed(DEFAULT_COLLECTION)) : Optional.empty();
        } catch (BusException failure) {
            if (failure.isAbsent()) {
                return Optional.of(new Lock.Unmade());
            }
            throw failure;
        }
    }

    @Override
    public Found find(String id) throws BusException {
        return search(attributes(id));
    }

    @Override
    public Found all() throws BusException {
        return search(Map.of("application", "keytally", "home", home));
    }

    private Found search(Map<String, String> attributes) throws BusException {
        String wanted = VariantText.dictionary(attributes);
        String answer = service.ask(ROOT, "org.freedesktop.Secret.Service.SearchItems", "(" + wanted + ",)", deadline);
        // two lists of paths, one after the other
        int border = answer.indexOf(']');
        List<String> open = VariantText.paths(answer.substring(0, border));
        List<String> locked = VariantText.paths(answer.substring(border));
        return new Found(open.size() > 1 ? newestFirst(open) : open, locked);
    }

    @Override
    public Optional<byte[]> read(String item) throws BusException {
        try {
            return Optional.of(service.receive(item, ITEM + ".GetSecret", deadline));
        } catch (BusException failure) {
            if (failure.isAbsent()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public String write(String id, String label, byte[] secret) throws BusException {
        Map<String, String> attributes = new HashMap<>(attributes(id));
        attributes.put("xdg:schema", "org.keytally.Key");
        String properties = "{'%s.Label': <%s>, '%s.Attributes': <%s>}"
                .formatted(ITEM, VariantText.quote(label), ITEM, VariantText.dictionary(attributes));
        String answer = service.send(
                DEFAULT_COLLECTION, COLLECTION + ".CreateItem", properties, secret, "true", deadline);
        requireNoPrompt(answer);
        return VariantText.paths(answer).getFirst();
    }

    @Override
    public void delete(String item) throws BusException {
        try {
            requireNoPrompt(service.ask(item, ITEM + ".Delete", "()", deadline));
        } catch (BusException refused) {
            if (!refused.isAbsent()) {
                throw refused;
            }
        }
    }

    /// The attributes by which any client finds an item; a schema's name is not among them, for a lookup by it
    /// answers "not found" where the collection is locked.
    private Map<String, String> attributes(String id) {
        return Map.of("application", "keytally", "home", home, "id", id);
    }

    private List<String> newestFirst(List<String> items) throws BusException {
        List<DatedItem> dated = new ArrayList<>();
        for (String item : items) {
            dated.add(DatedItem.of(item, property(item, ITEM, "Modified")));
        }
        return DatedItem.newestFirst(dated);
    }

    private String property(String path, String type, String name) throws BusException {
        return service.ask(path, GET_PROPERTY, "('%s', '%s')".formatted(type, name), deadline);
    }

    private static void requireNoPrompt(String answer) throws BusException {
        List<String> paths = VariantText.paths(answer);
        if (!paths.getLast().equals(NO_PROMPT)) {
            throw BusException.locked("the service wants to ask the person first");
        }
    }
}
