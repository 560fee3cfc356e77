package org.keytally.core.domain.catalog;

import java.util.regex.Pattern;

/// What the keys of a provider look like.
///
/// @param isCertain whether no other provider's keys look so
public record KeyShape(Pattern pattern, boolean isCertain) {}
