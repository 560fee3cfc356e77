package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;

/// Two admins, each with a home and a key that makes others, who make a key for one member in the same moment.
@Timeout(180)
final class TwoAdminsIT {

    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    @Test
    void twoWhoMakeAKeyForOneMemberAtOnceLeaveOne() throws Exception {
        try (KeyVaultDouble vault = new KeyVaultDouble();
                ProvisioningDouble host = new ProvisioningDouble();
                CommandHome one = home("one");
                CommandHome other = home("other");
                CommandHome sarah = home("sarah");
                ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            vault.authorityFile(folder);
            List.of(one, other, sarah).forEach(home -> connect(home, vault));
            List.of(one, other).forEach(home -> home.reading(ProvisioningDouble.ADMIN, "keys", "add", "--provider",
                    "openrouter-provisioning", "--label", "Provisioning", "--endpoint", host.address()));
            String request = folder.resolve("sarah.json").toString();
            sarah.run("team", "join", request, "--name", "Sarah");
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(one.run("team", "add", request).code()).isZero();

                CountDownLatch start = new CountDownLatch(1);
                Future<Said> first = both.submit(minting(one, start));
                Future<Said> second = both.submit(minting(other, start));
                start.countDown();

                List<Integer> codes = List.of(first.get().code(), second.get().code());
                assertThat(codes).isSubsetOf(0, 2);
                assertThat(codes.stream().filter(code -> code == 0)).hasSameSizeAs(host.keys()).hasSizeLessThan(2);
                sarah.run("vault", "sync");
                if (!host.keys().isEmpty()) {
                    assertThat(sarah.run("keys", "test", "OpenRouter (team)").code()).isZero();
                }
                assertThat(one.run("team", "remove", "Sarah", "--yes").code()).isZero();
                assertThat(host.keys()).isEmpty();
                sarah.run("keys", "remove", "OpenRouter (team)", "--yes");
            }
        }
    }

    private static Callable<Said> minting(CommandHome home, CountDownLatch start) {
        return () -> {
            start.await();
            return home.run("team", "mint", "Sarah");
        };
    }

    private void connect(CommandHome home, KeyVaultDouble vault) {
        assertThat(home.run("vault", "connect", vault.address().toString(), "--ca",
                folder.resolve("authority.pem").toString()).code()).isZero();
    }

    private CommandHome home(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        Path az = Files.writeString(own.resolve("az"), "#!/bin/sh\necho '{\"accessToken\":\"" + KeyVaultDouble.TOKEN
                + "\",\"expires_on\":4102444800}'\n");
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));
        return new CommandHome(own, own + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }
}
