/// The window as a whole, driven as a person does.
@NullMarked
package org.keytally.app.shell;

import org.jspecify.annotations.NullMarked;
