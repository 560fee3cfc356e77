package org.keytally.app.settings.models;

import org.keytally.core.usecase.models.MappingWish;

/// A prompt type and what is laid down for it.
///
/// @param where by what it is taken back
record MappingLine(String type, String text, boolean isMapped, MappingWish.Where where) {}
