package org.keytally.core.adapter.sealed.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.SealedException;

/// A process that writes records without end and says each number once it rests; it is there to be killed.
final class SealedWriterProcess {

    private SealedWriterProcess() {}

    public static void main(String[] arguments) throws SealedException {
        try (SealedRecords records =
                new SealedRecords(Path.of(arguments[0]), HomeKey.of(new byte[32]), List.of(), new LocalDisk())) {
            records.make();
            for (long number = records.generation();; number++) {
                byte[] bytes = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
                records.write(Map.of("first", bytes, "second", bytes));
                System.out.println(number);
            }
        }
    }
}
