/// Tests of what carries prompts to providers.
@NullMarked
package org.keytally.core.adapter.provider;

import org.jspecify.annotations.NullMarked;
