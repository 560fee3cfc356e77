package org.keytally.core.domain.prompt;

/// One turn of a conversation.
public record Message(Speaker speaker, String text) {

    /// Who said a message.
    public enum Speaker {
        USER,
        ASSISTANT
    }

    public static Message user(String text) {
        return new Message(Speaker.USER, text);
    }

    public static Message assistant(String text) {
        return new Message(Speaker.ASSISTANT, text);
    }

    /// Text of a conversation is private and stays out of logs.
    @Override
    public String toString() {
        return "Message[" + speaker + ", " + text.length() + " characters]";
    }
}
