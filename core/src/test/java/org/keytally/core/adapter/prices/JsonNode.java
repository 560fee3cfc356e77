package org.keytally.core.adapter.prices;

// A place in a JSON text that may not be there.
record JsonNode(Json json) {

    static JsonNode readTree(String text) throws PriceFaultException {
        return new JsonNode(Json.parse(text));
    }

    JsonNode path(String name) {
        Json found = json instanceof Json.Fields fields ? fields.byName().get(name) : null;
        return new JsonNode(found == null ? new Json.Nothing() : found);
    }

    boolean has(String name) {
        return !(path(name).json() instanceof Json.Nothing);
    }

    boolean isTextual() {
        return json instanceof Json.Text;
    }

    boolean isObject() {
        return json instanceof Json.Fields;
    }

    String asText() {
        return json instanceof Json.Text text ? text.value() : "";
    }

    long asLong() {
        return json instanceof Json.Digits digits ? Long.parseLong(digits.value()) : 0;
    }
}
