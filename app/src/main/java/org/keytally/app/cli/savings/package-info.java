/// `optimize`: what would cost less.
@NullMarked
package org.keytally.app.cli.savings;

import org.jspecify.annotations.NullMarked;
