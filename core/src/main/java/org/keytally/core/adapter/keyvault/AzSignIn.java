package org.keytally.core.adapter.keyvault;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// Signs in through the Azure CLI, where the person is signed in already.
final class AzSignIn implements KeptTokens.Fetching {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    // What the CLI gives when it does not say how long a token is good.
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final int LONGEST_WORDS = 300;
    private static final List<String> PROGRAMS =
            File.separatorChar == '/' ? List.of("az") : List.of("az.cmd", "az.exe");

    private final Optional<String> tenant;
    private final Map<String, String> environment;
    private final InstantSource clock;

    AzSignIn(Optional<String> tenant, Map<String, String> environment, InstantSource clock) {
        this.tenant = tenant;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public Token token(VaultChallenge challenge, boolean isRefused) throws VaultException {
        ProcessBuilder builder = new ProcessBuilder(command(program(), challenge.scope()));
        builder.environment().putAll(environment);
        try {
            Process az = builder.start();
            az.getOutputStream().close();
            return token(az);
        } catch (IOException missing) {
            throw new VaultException(Kind.NOT_SIGNED_IN, "the Azure CLI (az) cannot be started");
        }
    }

    // Java would look for it where this process does, which may be somebody else's path.
    private Path program() throws VaultException {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new VaultException(Kind.NOT_SIGNED_IN, "the Azure CLI (az) is not installed"));
    }

    private List<String> command(Path program, String scope) {
        List<String> command = new ArrayList<>(
                List.of(program.toString(), "account", "get-access-token", "--scope", scope, "--output", "json"));
        tenant.ifPresent(one -> command.addAll(List.of("--tenant", one)));
        return command;
    }

    private Token token(Process az) throws VaultException, IOException {
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(az.getInputStream()));
        CompletableFuture<byte[]> words = CompletableFuture.supplyAsync(() -> read(az.getErrorStream()));
        try {
            if (!az.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new VaultException(Kind.NOT_SIGNED_IN, "the Azure CLI (az) did not answer in time");
            }
            byte[] answer = output.join();
            try {
                if (az.exitValue() != 0) {
                    throw new VaultException(Kind.NOT_SIGNED_IN, firstLine(words.join()));
                }
                return read(answer);
            } finally {
                Arrays.fill(answer, (byte) 0);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new VaultException(Kind.NOT_SIGNED_IN, "stopped");
        } finally {
            az.descendants().forEach(ProcessHandle::destroyForcibly);
            az.destroyForcibly();
        }
    }

    private Token read(byte[] answer) throws VaultException {
        TokenJson token = new TokenJson();
        VaultJson.read(answer, token::field);
        return token.token(clock.instant(), SHORT)
                .orElseThrow(() -> new VaultException(Kind.MALFORMED, "the Azure CLI (az) gave no token"));
    }

    private static String firstLine(byte[] words) {
        String text = new String(words, StandardCharsets.UTF_8).strip();
        String line = text.lines().findFirst().orElse("it gave no reason");
        return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS);
    }

    private static byte[] read(InputStream in) {
        try (in) {
            return in.readNBytes(1 << 20);
        } catch (IOException ended) {
            return new byte[0];
        }
    }
}
