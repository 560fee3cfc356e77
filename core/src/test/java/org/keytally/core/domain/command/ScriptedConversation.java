package org.keytally.core.domain.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.keytally.core.domain.key.Secret;

/// A conversation with nobody: answers are laid down before, and what was said is kept.
public final class ScriptedConversation implements Conversation {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final List<String> questions = new ArrayList<>();
    private final List<Optional<String>> begun = new ArrayList<>();
    private final InputStream input;
    private final Function<String, Optional<String>> answers;
    private final Function<Child, OptionalInt> children;

    public ScriptedConversation() {
        this(InputStream.nullInputStream(), _ -> Optional.empty(), _ -> OptionalInt.empty());
    }

    private ScriptedConversation(
            InputStream input, Function<String, Optional<String>> answers, Function<Child, OptionalInt> children) {
        this.input = input;
        this.answers = answers;
        this.children = children;
    }

    public static ScriptedConversation typing(byte[] bytes) {
        return reading(new ByteArrayInputStream(bytes));
    }

    public static ScriptedConversation reading(InputStream input) {
        return new ScriptedConversation(input, _ -> Optional.empty(), _ -> OptionalInt.empty());
    }

    public static ScriptedConversation answering(Function<String, Optional<String>> answers) {
        return new ScriptedConversation(InputStream.nullInputStream(), answers, _ -> OptionalInt.empty());
    }

    public static ScriptedConversation starting(Function<Child, OptionalInt> children) {
        return new ScriptedConversation(InputStream.nullInputStream(), _ -> Optional.empty(), children);
    }

    @Override
    public void output(byte[] bytes) {
        output.writeBytes(bytes);
    }

    @Override
    public void errors(byte[] bytes) {
        errors.writeBytes(bytes);
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public Optional<String> ask(String question) {
        questions.add(question);
        return answers.apply(question);
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return ask(question).map(answer -> Secret.ofUtf8(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void begun(Optional<String> entry) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        begun.add(entry);
    }

    @Override
    public OptionalInt runChild(Child child) {
        return children.apply(child);
    }

    public byte[] shown() {
        return output.toByteArray();
    }

    public String shownText() {
        return output.toString(StandardCharsets.UTF_8);
    }

    public String errorText() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    public List<String> questions() {
        return List.copyOf(questions);
    }

    public List<Optional<String>> begun() {
        return List.copyOf(begun);
    }
}
