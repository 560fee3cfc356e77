package org.keytally.core.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The proof that the sweep is not blind: each form is planted, must be found, and is taken away again.
final class SweepControl {

    private SweepControl() {}

    static void requireAllFound(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> plant : plants().entrySet()) {
            Path file = folder.resolve("planted");
            Files.write(file, plant.getValue());
            try {
                CanarySweep sweep = new CanarySweep(Set.of());
                sweep.folder(folder);
                if (sweep.hits().isEmpty()) {
                    throw new IllegalStateException("the sweep does not see: " + plant.getKey());
                }
            } finally {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    static Map<String, byte[]> plants() throws IOException {
        Map<String, byte[]> plants = new LinkedHashMap<>();
        CanaryForms.all().forEach((name, form) -> plants.put(name, join(noise(100), form, noise(100))));
        byte[] raw = CanaryForms.all().getOrDefault("raw", new byte[0]);
        plants.put("split in two", join(CanaryForms.firstHalf(), noise(40), CanaryForms.secondHalf()));
        plants.put("across a seam", join(noise((1 << 20) - 7), raw, noise(9)));
        plants.put("in a gzip file", gzip(raw));
        plants.put("in a zip file", zip(raw));
        plants.put("in a gzip file in a zip file", zip(gzip(raw)));
        return plants;
    }

    private static byte[] noise(int length) {
        return "x-".repeat(length).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        List.of(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(join(noise(500), bytes, noise(500)));
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("one"));
            zip.write(noise(10));
            zip.putNextEntry(new ZipEntry("two"));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}
