package org.keytally.core.adapter.system;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.keytally.core.domain.key.Secret;

/// A program that opens, uses and closes a secret, and dumps its heap while it is open and after.
///
/// It must not name the canary: the constant itself would lie in the heap.
final class HeapProbe {

    private HeapProbe() {}

    public static void main(String[] arguments) throws IOException {
        try (Secret secret = read()) {
            use(secret);
            dump(arguments[0]);
        }
        System.gc();
        dump(arguments[1]);
    }

    // System.in would keep what it read in a buffer of its own
    private static Secret read() throws IOException {
        try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
            byte[] bytes = new byte[200];
            int length = in.read(bytes);
            byte[] exact = Arrays.copyOf(bytes, length);
            Arrays.fill(bytes, (byte) 0);
            try {
                return Secret.ofUtf8(exact);
            } finally {
                Arrays.fill(exact, (byte) 0);
            }
        }
    }

    private static void use(Secret secret) {
        for (int i = 0; i < 20; i++) {
            try (Secret copy = secret.copy()) {
                byte[] revealed = copy.reveal();
                Arrays.fill(revealed, (byte) 0);
            }
        }
        System.out.println(secret);
    }

    private static void dump(String file) throws IOException {
        // what is no longer reachable is wanted too
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, false);
    }
}
