package org.keytally.core.domain.prompt;

/// What a prompt is for; what does not apply is empty.
public record Purpose(String type, String project, String client, String agent) {

    public static final Purpose CHAT = new Purpose("chat", "", "", "");
}
