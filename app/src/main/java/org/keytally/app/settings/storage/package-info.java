/// The part of the settings for what lies in the home: taking it out, bringing it in, locking it, and about
/// the program.
@NullMarked
package org.keytally.app.settings.storage;

import org.jspecify.annotations.NullMarked;
