/// Carries prompts to providers: over HTTP to hosts, and to the built-in one for practice.
@NullMarked
package org.keytally.core.adapter.provider;

import org.jspecify.annotations.NullMarked;
