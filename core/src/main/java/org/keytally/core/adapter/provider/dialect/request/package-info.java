/// What all dialects have in common in writing requests.
@NullMarked
package org.keytally.core.adapter.provider.dialect.request;

import org.jspecify.annotations.NullMarked;
