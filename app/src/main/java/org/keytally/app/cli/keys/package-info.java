/// The commands for keys.
@NullMarked
package org.keytally.app.cli.keys;

import org.jspecify.annotations.NullMarked;
