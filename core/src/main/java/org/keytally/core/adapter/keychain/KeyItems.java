package org.keytally.core.adapter.keychain;

import java.util.List;
import java.util.Optional;

/// The items of one home in a service of secrets; no call here opens a prompt.
interface KeyItems {

    /// The items of an id: the open ones newest first, and those in locked collections.
    record Found(List<String> open, List<String> locked) {}

    /// What keeps us from the default collection; empty where it is open.
    Optional<Lock> lock() throws BusException;

    Found find(String id) throws BusException;

    /// All items of the home.
    Found all() throws BusException;

    /// The bytes of an item; empty where it is gone meanwhile.
    Optional<byte[]> read(String item) throws BusException;

    /// Puts an item into the default collection, in place of the one with the same attributes, and gives its path.
    String write(String id, String label, byte[] secret) throws BusException;

    void delete(String item) throws BusException;
}
