/// The commands for prices and for what was used.
@NullMarked
package org.keytally.app.cli.money;

import org.jspecify.annotations.NullMarked;
