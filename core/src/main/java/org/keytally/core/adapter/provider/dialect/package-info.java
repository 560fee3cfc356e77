/// The wire formats of the providers: prompts written, answers read, no secret seen and nothing sent.
@NullMarked
package org.keytally.core.adapter.provider.dialect;

import org.jspecify.annotations.NullMarked;
