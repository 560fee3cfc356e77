/// The members and their keys, tried without a window.
@NullMarked
package org.keytally.app.organisation.members;

import org.jspecify.annotations.NullMarked;
