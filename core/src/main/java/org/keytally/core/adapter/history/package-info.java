/// Prompts and answers that were kept, in sealed files that are only added to and may be lost.
@NullMarked
package org.keytally.core.adapter.history;

import org.jspecify.annotations.NullMarked;
