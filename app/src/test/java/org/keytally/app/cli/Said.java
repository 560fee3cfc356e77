package org.keytally.app.cli;

import java.util.List;
import java.util.Map;

/// How a command ended and what it said on its two outputs.
record Said(int code, String out, String err) {

    Map<String, Object> json() {
        return JsonText.object(out);
    }

    /// The objects of a list in the JSON.
    @SuppressWarnings("unchecked") // what a list of ours holds are objects
    List<Map<String, Object>> list(String name) {
        return (List<Map<String, Object>>) json().getOrDefault(name, List.of());
    }

    /// The text of a member of the JSON.
    String text(String name) {
        return String.valueOf(json().get(name));
    }
}
