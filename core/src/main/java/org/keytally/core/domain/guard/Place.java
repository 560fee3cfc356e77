package org.keytally.core.domain.guard;

import java.util.Optional;

/// Where in the outer world something was seen.
///
/// @param path relative to the folder searched, with `/`; may hold any character, so faces must make it safe to show
/// @param commit the commit or tag that brought it; empty for files on the disk and for what is staged
/// @param line counted from 1
/// @param column in characters, counted from 1
public record Place(Presence presence, String path, Optional<String> commit, long line, long column) {}
