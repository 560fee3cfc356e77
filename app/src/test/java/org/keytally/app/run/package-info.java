/// Starting from the sources with `./run`, tried in a copy whose Maven is a stand-in.
@NullMarked
package org.keytally.app.run;

import org.jspecify.annotations.NullMarked;
