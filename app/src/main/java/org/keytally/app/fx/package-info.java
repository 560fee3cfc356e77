/// The small kit the screens are built with: work beside the UI thread, views, dialogs, notices, states, marks.
@NullMarked
package org.keytally.app.fx;

import org.jspecify.annotations.NullMarked;
