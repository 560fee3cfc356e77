package org.keytally.core.adapter.sealed.file;

/// What the table of a sealed file says of one entry.
///
/// @param version the generation of the file in which it was last written
/// @param length the bytes of its sealed form
/// @param tag the last bytes of its sealed form in hexadecimal, so that an older form of it is noticed
record SealedEntry(String name, long version, int length, String tag) {}
