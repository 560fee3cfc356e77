package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.keytally.core.adapter.keyvault.KeyVaultDouble.Permissions;
import org.keytally.core.adapter.keyvault.KeyVaultDouble.Refused;

/// The secrets of the double, with their versions, what was deleted, and what the service refuses.
final class StoredSecrets {

    private static final int LONGEST_VALUE = 25_600;
    private static final int MOST_TAGS = 15;
    private static final int LONGEST_TAG = 256;
    private static final long NOW = 1_780_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final Map<String, List<ObjectNode>> live = new TreeMap<>();
    private final Map<String, List<ObjectNode>> deleted = new TreeMap<>();
    private long clock = NOW;

    StoredSecrets(String origin) {
        this.origin = origin;
    }

    List<String> values(String name) {
        return live.getOrDefault(name, List.of()).stream().map(version -> version.path("value").asText()).toList();
    }

    void remove(String name) {
        deleted.put(name, Objects.requireNonNull(live.remove(name)));
    }

    void store(String name) {
        try {
            put(name, "{\"value\":\"of another tool\"}", any -> {});
        } catch (Refused impossible) {
            throw new AssertionError(impossible);
        }
    }

    void overwrite(String name, String value) {
        live.getOrDefault(name, List.of()).getLast().put("value", value);
    }

    String answer(String method, List<String> path, HttpUrl url, String body, Permissions may) throws Refused {
        boolean isDeleted = path.getFirst().equals("deletedsecrets");
        if (path.size() == 1) {
            may.require("list");
            return page(isDeleted ? deletedOnes() : newest(), path, url);
        }
        String name = path.get(1);
        if (isDeleted) {
            return ofDeleted(method, path, name, may);
        }
        return switch (method) {
            case "GET" -> got(path, name, url, may);
            case "PUT" -> put(name, body, may);
            case "PATCH" -> {
                may.require("set");
                yield patched(version(name, path), body);
            }
            default -> delete(name, may);
        };
    }

    private String got(List<String> path, String name, HttpUrl url, Permissions may) throws Refused {
        if (path.size() == 3 && path.get(2).equals("versions")) {
            may.require("list");
            return page(live.getOrDefault(name, List.of()).stream().map(StoredSecrets::bare).toList(), path, url);
        }
        may.require("get");
        ObjectNode version = version(name, path);
        if (!version.path("attributes").path("enabled").asBoolean(true)) {
            throw new Refused(403, "Forbidden", "SecretDisabled", "Operation get is not allowed on a disabled secret.");
        }
        return version.toString();
    }

    private String put(String name, String body, Permissions may) throws Refused {
        may.require("set");
        if (!name.matches("[0-9a-zA-Z-]{1,127}")) {
            throw new Refused(400, "BadParameter", "", "The request URI contains an invalid name: " + name);
        }
        if (deleted.containsKey(name)) {
            throw new Refused(409, "Conflict", "ObjectIsDeletedButRecoverable",
                    "Secret " + name + " is currently in a deleted but recoverable state.");
        }
        JsonNode wanted = read(body);
        if (wanted.path("value").asText().length() > LONGEST_VALUE) {
            throw new Refused(400, "BadParameter", "", "The secret value is too long");
        }
        ObjectNode version = JSON.createObjectNode();
        version.set("value", wanted.path("value"));
        version.put("id", origin + "/secrets/" + name + "/" + UUID.randomUUID().toString().replace("-", ""));
        ObjectNode attributes = version.putObject("attributes");
        attributes.put("enabled", true);
        attributes.put("created", tick());
        beside(version, wanted);
        live.computeIfAbsent(name, one -> new ArrayList<>()).add(version);
        return version.toString();
    }

    private String patched(ObjectNode version, String body) throws Refused {
        beside(version, read(body));
        return bare(version).toString();
    }

    private void beside(ObjectNode version, JsonNode wanted) throws Refused {
        if (wanted.has("tags")) {
            if (wanted.path("tags").size() > MOST_TAGS) {
                throw new Refused(400, "BadParameter", "", "Too many tags");
            }
            for (JsonNode tag : wanted.path("tags")) {
                if (tag.asText().length() > LONGEST_TAG) {
                    throw new Refused(400, "BadParameter", "", "A tag is too long");
                }
            }
            version.set("tags", wanted.path("tags"));
        }
        if (wanted.has("contentType")) {
            version.set("contentType", wanted.path("contentType"));
        }
        ObjectNode attributes = (ObjectNode) version.path("attributes");
        for (String name : List.of("enabled", "nbf", "exp")) {
            if (wanted.path("attributes").hasNonNull(name)) {
                attributes.set(name, wanted.path("attributes").path(name));
            }
        }
        attributes.put("updated", tick());
        attributes.put("recoveryLevel", "Recoverable+Purgeable");
        attributes.put("recoverableDays", 90);
    }

    private String delete(String name, Permissions may) throws Refused {
        may.require("delete");
        List<ObjectNode> versions = Optional.ofNullable(live.remove(name)).orElseThrow(() -> absent(name));
        deleted.put(name, versions);
        return ofDeleted(versions.getLast(), name).toString();
    }

    private String ofDeleted(String method, List<String> path, String name, Permissions may) throws Refused {
        boolean isRecovery = path.size() == 3 && path.get(2).equals("recover");
        String ending = method.equals("DELETE") ? "purge" : "get";
        may.require(isRecovery ? "recover" : ending);
        List<ObjectNode> versions = Optional.ofNullable(deleted.get(name)).orElseThrow(() -> absent(name));
        if (isRecovery) {
            live.put(name, deleted.remove(name));
            return bare(versions.getLast()).toString();
        }
        if (method.equals("DELETE")) {
            deleted.remove(name);
            return "";
        }
        return ofDeleted(versions.getLast(), name).toString();
    }

    private ObjectNode version(String name, List<String> path) throws Refused {
        List<ObjectNode> versions = Optional.ofNullable(live.get(name)).orElseThrow(() -> absent(name));
        if (path.size() < 3 || path.get(2).isEmpty()) {
            return versions.getLast();
        }
        return versions.stream()
                .filter(one -> one.path("id").asText().endsWith("/" + path.get(2)))
                .findFirst()
                .orElseThrow(() -> absent(name));
    }

    private List<ObjectNode> newest() {
        return live.entrySet().stream().map(one -> {
            ObjectNode bare = bare(one.getValue().getLast());
            bare.put("id", origin + "/secrets/" + one.getKey());
            return bare;
        }).toList();
    }

    private List<ObjectNode> deletedOnes() {
        return deleted.entrySet().stream().map(one -> ofDeleted(one.getValue().getLast(), one.getKey())).toList();
    }

    private ObjectNode ofDeleted(ObjectNode version, String name) {
        ObjectNode bare = bare(version);
        bare.put("recoveryId", origin + "/deletedsecrets/" + name);
        bare.put("deletedDate", clock);
        bare.put("scheduledPurgeDate", clock + 90L * 86_400);
        return bare;
    }

    private String page(List<ObjectNode> all, List<String> path, HttpUrl url) {
        int size = Integer.parseInt(Optional.ofNullable(url.queryParameter("maxresults")).orElse("25"));
        int from = Integer.parseInt(Optional.ofNullable(url.queryParameter("$skiptoken")).orElse("0"));
        ObjectNode page = JSON.createObjectNode();
        ArrayNode value = page.putArray("value");
        all.stream().skip(from).limit(size).forEach(value::add);
        page.put("nextLink", from + size < all.size()
                ? origin + "/" + String.join("/", path) + "?api-version=" + url.queryParameter("api-version")
                        + "&$skiptoken=" + (from + size) + "&maxresults=" + size
                : null);
        return page.toString();
    }

    private static ObjectNode bare(ObjectNode version) {
        ObjectNode bare = version.deepCopy();
        bare.remove("value");
        return bare;
    }

    void itIs(Instant now) {
        clock = now.getEpochSecond();
    }

    private long tick() {
        clock++;
        return clock;
    }

    private static JsonNode read(String body) throws Refused {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new Refused(400, "BadParameter", "", "the body is no JSON");
        }
    }

    private static Refused absent(String name) {
        return new Refused(404, "SecretNotFound", "",
                "A secret with (name/id) " + name + " was not found in this key vault.");
    }
}
