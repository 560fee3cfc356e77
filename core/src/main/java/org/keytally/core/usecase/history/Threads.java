package org.keytally.core.usecase.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Prompt;

/// Knows the conversations of this run again by all that was said in them, so that each text is kept once.
final class Threads {

    /// Who goes on with one from before these has it kept anew from its beginning.
    static final int MOST = 500;

    private final Map<String, EntryId> conversations = new HashMap<>();
    private final Deque<String> oldestFirst = new ArrayDeque<>();

    /// The conversation a prompt goes on with, where it is known.
    synchronized Optional<EntryId> of(Prompt prompt) {
        List<Message> before = prompt.messages().subList(0, prompt.messages().size() - 1);
        return before.isEmpty() ? Optional.empty() : Optional.ofNullable(conversations.get(trace(prompt, before)));
    }

    /// A conversation has come so far.
    synchronized void cameTo(Prompt prompt, String answer, EntryId conversation) {
        List<Message> said = new ArrayList<>(prompt.messages());
        said.add(Message.assistant(answer));
        String trace = trace(prompt, said);
        if (conversations.put(trace, conversation) == null) {
            oldestFirst.add(trace);
        }
        if (oldestFirst.size() > MOST) {
            conversations.remove(oldestFirst.remove());
        }
    }

    // A hash, so that no text stays in memory for it.
    private static String trace(Prompt prompt, List<Message> said) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) (prompt.system().isPresent() ? 1 : 0));
            add(digest, prompt.system().orElse(""));
            for (Message message : said) {
                add(digest, message.speaker().name());
                add(digest, message.text());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", impossible);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
