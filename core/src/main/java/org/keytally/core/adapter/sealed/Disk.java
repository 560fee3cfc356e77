package org.keytally.core.adapter.sealed;

import java.nio.file.Path;

/// The port to the disk as sealed files need it: whole reads of trusted files, and steps that can each fail.
public interface Disk {

    boolean isThere(Path file);

    /// Makes a folder that only its owner can enter, or narrows an empty one that is there.
    void prepare(Path folder) throws SealedException;

    /// Reads a whole file after making sure that it and its folder are this user's and nobody else's.
    ///
    /// @param most the size in bytes beyond which nothing is read
    byte[] read(Path file, int most) throws SealedException;

    /// Writes a new file that only its owner can read, and returns when it rests on the disk.
    void write(Path file, byte[] content) throws SealedException;

    /// Adds to the end of a file that is there; for what may be lost, as nobody waits until it rests on the disk.
    void append(Path file, byte[] content) throws SealedException;

    /// Puts a file in place of another, in one step.
    void rename(Path file, Path target) throws SealedException;

    /// Returns when the names in a folder rest on the disk.
    void force(Path folder) throws SealedException;

    /// Removes a file if it is there.
    void remove(Path file) throws SealedException;
}
