package org.keytally.app.prompt;

import java.util.List;

/// What a person asks: the text that was typed, and texts that go with it.
record Draft(String text, List<Attachment> attachments) {

    /// A text that goes with a question, by the name of its file or what it is.
    record Attachment(String name, String text) {

        /// Text of a person is private and stays out of logs.
        @Override
        public String toString() {
            return "Attachment[" + text.length() + " characters]";
        }
    }

    Draft {
        attachments = List.copyOf(attachments);
    }

    boolean isBlank() {
        return text.isBlank() && attachments.isEmpty();
    }

    /// The whole as it is sent.
    String whole() {
        StringBuilder whole = new StringBuilder(text);
        for (Attachment one : attachments) {
            whole.append(whole.isEmpty() ? "" : "\n\n").append(one.name()).append(":\n\n").append(one.text());
        }
        return whole.toString();
    }

    /// Text of a person is private and stays out of logs.
    @Override
    public String toString() {
        return "Draft[" + text.length() + " characters, " + attachments.size() + " attachments]";
    }
}
