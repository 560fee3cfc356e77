/// Anthropic's messages.
@NullMarked
package org.keytally.core.adapter.provider.dialect.anthropic;

import org.jspecify.annotations.NullMarked;
