package org.keytally.app.cli.keys;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Recognition;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys add`
@Command(description = "Add a key; its secret is read from standard input or asked for without echo.")
final class KeysAdd implements Callable<Integer> {

    private final Desk desk;
    private final KeyAnswers answers;
    private final KeyTest test;

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Option(names = "--test", description = "Ask the provider whether the key works, once it is added.")
    private boolean isTested;

    KeysAdd(Desk desk, KeyTest test) {
        this.desk = desk;
        this.test = test;
        this.answers = new KeyAnswers(desk);
    }

    @Override
    public Integer call() {
        KeyWish wish = options.wish(desk.existingHome().map(Keytally::plainHosts).orElse(Set.of()));
        Optional<Secret> given = desk.secret(desk.words().of("keys.add.ask"));
        if (given.isEmpty()) {
            return desk
                    .show(Problem.usage(desk.words().of("keys.add.nothing"), desk.words().of("keys.add.nothing.hint")));
        }
        try (Secret secret = given.get()) {
            return switch (desk.home().keys().addKey().add(wish, secret)) {
                case AddKey.Result.Added(Key key, Recognition recognition, Optional<Key> dethroned) -> {
                    tell(key, wish, recognition);
                    dethroned.ifPresent(other -> desk.notice(desk.words().of("keys.add.dethroned", other.label())));
                    answers.key(key, desk.words().of("keys.added", key.label(), key.provider(),
                            key.trace().fingerprint().masked()));
                    yield isTested
                            ? test.beside(key.id().value())
                            : ExitCode.DONE;
                }
                case AddKey.Result.Refused(var why) -> desk.show(answers.problem(why));
            };
        }
    }

    private void tell(Key key, KeyWish wish, Recognition recognition) {
        if (wish.provider().isEmpty() && !recognition.isSure()) {
            String others = recognition.candidates().stream()
                    .map(Provider::name)
                    .filter(name -> !name.isEmpty())
                    .skip(1)
                    .collect(Collectors.joining(", "));
            desk.notice(
                    others.isEmpty()
                            ? desk.words().of("keys.add.unsure", key.provider())
                            : desk.words().of("keys.add.unsure-among", key.provider(), others));
            return;
        }
        Optional<Provider> shaped = recognition.likeliest().filter(one -> recognition.isSure());
        shaped.filter(one -> !one.id().equals(key.provider()))
                .ifPresent(
                        one -> desk.notice(desk.words().of("keys.add.shaped-otherwise", one.name(), key.provider())));
    }
}
