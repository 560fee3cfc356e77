package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The folder the journal lies in, and all that the journal ever does to it.
interface Folder {

    List<String> names() throws IOException;

    Optional<Facts> facts(String name) throws IOException;

    Input read(String name) throws IOException;

    /// Makes a file only its owner can open; fails where one of that name exists.
    Output create(String name) throws IOException;

    Output append(String name) throws IOException;

    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /// Makes names and renames durable.
    void force() throws IOException;

    JournalException.Kind kindOf(IOException fault);

    /// What is known of a file without opening it.
    record Facts(boolean isRegular, boolean isOurs, boolean isPrivate, long size) {}

    /// A file being read.
    interface Input extends AutoCloseable {

        long size() throws IOException;

        /// Reads up to `length` bytes and says how many; fewer only at the end of the file.
        int read(byte[] target, int start, int length, long position) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// A file being appended to; interrupting a thread in here neither stops nor closes it.
    interface Output extends AutoCloseable {

        long size() throws IOException;

        /// Hands all bytes to the operating system in one call, at the end of the file.
        void write(byte[] source, int length) throws IOException;

        void truncate(long size) throws IOException;

        /// Writes what lies behind `offset` once more, unchanged, so that the next force includes it.
        void refresh(long offset) throws IOException;

        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}
