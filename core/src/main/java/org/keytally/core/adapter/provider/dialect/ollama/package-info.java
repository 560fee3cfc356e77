/// Ollama's own interface.
@NullMarked
package org.keytally.core.adapter.provider.dialect.ollama;

import org.jspecify.annotations.NullMarked;
