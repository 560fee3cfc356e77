/// How the events of an answer are found in its bytes and read as JSON.
@NullMarked
package org.keytally.core.adapter.provider.dialect.event;

import org.jspecify.annotations.NullMarked;
