package org.keytally.core.adapter.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keytally.core.domain.key.Secret;

/// A program that holds a secret and does what it is told, for tests that look at it from outside.
final class HardeningProbe {

    private HardeningProbe() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("hard")) {
            Hardening hardening = Hardening.apply(System.getProperty("os.name"));
            System.out.println(hardening.memory() + " " + hardening.coreFiles());
        } else {
            System.out.println("soft");
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Secret secret = Secret.ofUtf8(in.readLine().getBytes(StandardCharsets.UTF_8))) {
            System.out.println("holding " + secret);
            obey(in);
        }
    }

    private static void obey(BufferedReader in) throws IOException, InterruptedException {
        for (String order = in.readLine(); order != null; order = in.readLine()) {
            switch (order) {
                case "child" -> System.out.println(
                        "child " + new ProcessBuilder("sh", "-c", "ulimit -c; exit 7").inheritIO().start().waitFor());
                case "memory" -> exhaust();
                default -> System.exit(0);
            }
        }
    }

    private static void exhaust() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 24]);
            System.out.println(all.size());
        }
    }
}
