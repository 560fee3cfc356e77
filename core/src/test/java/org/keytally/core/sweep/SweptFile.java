package org.keytally.core.sweep;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The search of one file, and of what is packed in it.
final class SweptFile {

    private static final int DEEPEST = 4;

    private final Traces traces = new Traces();
    private final List<String> hits = new ArrayList<>();

    /// What opens the same bytes again each time.
    @FunctionalInterface
    interface Source {

        InputStream open() throws IOException;
    }

    List<String> sweep(String name, Source source) throws IOException {
        hits.clear();
        try (InputStream in = new BufferedInputStream(source.open(), 65_536)) {
            traces.find(in).ifPresent(form -> hits.add(name + " (" + form + ")"));
        }
        try (InputStream in = source.open()) {
            unpack(name, in, 0);
        }
        return List.copyOf(hits);
    }

    private void unpack(String name, InputStream stream, int depth) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 65_536);
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        if (depth == DEEPEST || head.length < 4) {
            return;
        }
        if (head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            unzip(name, in, depth);
        } else if (head[0] == 0x1f && head[1] == (byte) 0x8b) {
            gunzip(name, in, depth);
        }
    }

    private void unzip(String name, InputStream in, int depth) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                packed(name + "!" + entry.getName(), zip, depth);
            }
        } catch (ZipException notWhole) {
            // the bytes themselves were searched before
        }
    }

    private void gunzip(String name, InputStream in, int depth) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(in)) {
            packed(name + "!", gzip, depth);
        } catch (ZipException notWhole) {
            // the bytes themselves were searched before
        }
    }

    private void packed(String name, InputStream in, int depth) throws IOException {
        byte[] bytes = new FilterInputStream(in) {
            @Override
            public void close() {
                // the pack goes on behind this member
            }
        }.readNBytes(64 << 20);
        traces.find(new java.io.ByteArrayInputStream(bytes)).ifPresent(form -> hits.add(name + " (" + form + ")"));
        unpack(name, new java.io.ByteArrayInputStream(bytes), depth + 1);
    }
}
