/// Tests of the sentences and of how moments are written.
@NullMarked
package org.keytally.app.words;

import org.jspecify.annotations.NullMarked;
