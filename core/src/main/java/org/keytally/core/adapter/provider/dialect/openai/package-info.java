/// The three interfaces of OpenAI, which many other hosts speak.
@NullMarked
package org.keytally.core.adapter.provider.dialect.openai;

import org.jspecify.annotations.NullMarked;
