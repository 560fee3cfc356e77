/// Tests of what dialects have in common.
@NullMarked
package org.keytally.core.adapter.provider.dialect.answer;

import org.jspecify.annotations.NullMarked;
