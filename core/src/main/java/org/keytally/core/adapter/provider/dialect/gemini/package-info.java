/// Generated content of Gemini.
@NullMarked
package org.keytally.core.adapter.provider.dialect.gemini;

import org.jspecify.annotations.NullMarked;
