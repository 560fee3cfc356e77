package org.keytally.app.cli.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Prompt;

/// The prompt as it was typed, piped or kept in a file.
final class PromptText {

    private static final int MOST = 64 << 20;

    private final Desk desk;

    PromptText(Desk desk) {
        this.desk = desk;
    }

    Prompt prompt(Optional<String> typed, AskOptions ask) {
        List<Message> messages = new ArrayList<>();
        List<String> system = new ArrayList<>();
        ask.system().ifPresent(system::add);
        if (ask.messages().isPresent()) {
            Path file = desk.command().workingDirectory().resolve(ask.messages().get());
            MessagesFile.Talk talk = new MessagesFile(desk.words()).read(bytes(file));
            messages.addAll(talk.messages());
            system.addAll(talk.system());
        }
        String text = typed.map(this::text).orElse("");
        if (!text.isBlank()) {
            messages.add(Message.user(text));
        }
        if (messages.isEmpty()) {
            throw usage("prompt.empty").stop();
        }
        Optional<String> told = system.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", system));
        return new Prompt(told, messages, ask.options());
    }

    private String text(String typed) {
        return typed.equals("-") ? decoded(piped()) : checked(typed);
    }

    private byte[] piped() {
        try {
            return bounded(desk.talk().input());
        } catch (IOException broken) {
            throw usage("prompt.unreadable-input").stop();
        }
    }

    private byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(in);
        } catch (IOException broken) {
            throw Problem.usage(
                    desk.words().of("prompt.unreadable-file", file),
                    desk.words().of("prompt.unreadable-file.hint"))
                    .stop();
        }
    }

    private byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw usage("prompt.too-long").stop();
        }
        return bytes;
    }

    private String decoded(byte[] bytes) {
        try {
            return checked(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException binary) {
            throw usage("prompt.binary").stop();
        }
    }

    /// Text holds no zero; what does is a file of another kind.
    private String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw usage("prompt.binary").stop();
        }
        return text;
    }

    private Problem usage(String name) {
        return Problem.usage(desk.words().of(name), desk.words().of(name + ".hint"));
    }
}
