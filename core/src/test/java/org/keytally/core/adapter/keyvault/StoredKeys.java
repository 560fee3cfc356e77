package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.keytally.core.adapter.keyvault.KeyVaultDouble.Permissions;
import org.keytally.core.adapter.keyvault.KeyVaultDouble.Refused;

/// The wrapping keys of the double; their secret halves stay in here.
final class StoredKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OAEPParameterSpec OAEP = new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private record Version(String id, KeyPair pair) {}

    // Making a pair takes seconds, so the vaults of all tests have the same ones.
    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

    private final String origin;
    private final Map<String, List<Version>> all = new TreeMap<>();
    private final Set<String> disabled = new HashSet<>();

    StoredKeys(String origin) {
        this.origin = origin;
    }

    void disable(String name) {
        disabled.add(name);
    }

    String answer(String method, List<String> path, String body, Permissions may) throws Refused {
        String name = path.get(1);
        String last = path.getLast();
        if (method.equals("POST") && last.equals("create")) {
            may.require("createKey");
            return made(name, read(body).path("key_size").asInt(2048));
        }
        if (method.equals("POST") && last.equals("rotate")) {
            may.require("rotateKey");
            return made(name, 3072);
        }
        Version version = version(name, path.size() > 2 ? path.get(2) : "");
        if (method.equals("POST") && (last.equals("wrapkey") || last.equals("unwrapkey"))) {
            may.require(last.equals("wrapkey") ? "wrapKey" : "unwrapKey");
            return turned(name, version, last, read(body));
        }
        may.require("getKey");
        return shown(name, version);
    }

    private String turned(String name, Version version, String call, JsonNode body) throws Refused {
        if (disabled.contains(name)) {
            throw new Refused(403, "Forbidden", "KeyDisabled", "Operation is not allowed on a disabled key.");
        }
        if (!body.path("alg").asText().equals("RSA-OAEP-256")) {
            throw new Refused(400, "BadParameter", "", "the algorithm is not one of this key");
        }
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            boolean isWrap = call.equals("wrapkey");
            cipher.init(
                    isWrap ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    isWrap ? version.pair().getPublic() : version.pair().getPrivate(),
                    OAEP);
            byte[] result = cipher.doFinal(Base64.getUrlDecoder().decode(body.path("value").asText()));
            return JSON.createObjectNode()
                    .put("kid", kid(name, version))
                    .put("value", KeyVaultDouble.encoded(result))
                    .toString();
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new Refused(400, "BadParameter", "", "The parameter is incorrect.");
        }
    }

    private String made(String name, int size) throws Refused {
        try {
            List<Version> versions = all.computeIfAbsent(name, one -> new ArrayList<>());
            KeyPair pair = PAIRS.computeIfAbsent(size + " " + versions.size(), one -> pair(size));
            Version version = new Version(UUID.randomUUID().toString().replace("-", ""), pair);
            versions.add(version);
            return shown(name, version);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(400, "BadParameter", "", "the size of the key is not allowed");
        }
    }

    private static KeyPair pair(int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private Version version(String name, String id) throws Refused {
        return Optional.ofNullable(all.get(name)).stream()
                .flatMap(List::stream)
                .filter(one -> id.isEmpty() || one.id().equals(id))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Refused(404, "KeyNotFound", "", "A key with (name/id) " + name
                        + " was not found in this key vault."));
    }

    private String shown(String name, Version version) {
        RSAPublicKey open = (RSAPublicKey) version.pair().getPublic();
        ObjectNode shown = JSON.createObjectNode();
        ObjectNode key = shown.putObject("key");
        key.put("kid", kid(name, version));
        key.put("kty", "RSA");
        key.putArray("key_ops").add("wrapKey").add("unwrapKey");
        key.put("n", KeyVaultDouble.encoded(unsigned(open.getModulus())));
        key.put("e", KeyVaultDouble.encoded(unsigned(open.getPublicExponent())));
        shown.putObject("attributes").put("enabled", !disabled.contains(name));
        return shown.toString();
    }

    private String kid(String name, Version version) {
        return origin + "/keys/" + name + "/" + version.id();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static JsonNode read(String body) throws Refused {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException malformed) {
            throw new Refused(400, "BadParameter", "", "the body is no JSON");
        }
    }
}
