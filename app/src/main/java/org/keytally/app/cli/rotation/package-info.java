/// The commands for keys that are due to be replaced.
@NullMarked
package org.keytally.app.cli.rotation;

import org.jspecify.annotations.NullMarked;
