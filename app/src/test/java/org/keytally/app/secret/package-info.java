/// Tests of how a secret comes in.
@NullMarked
package org.keytally.app.secret;

import org.jspecify.annotations.NullMarked;
