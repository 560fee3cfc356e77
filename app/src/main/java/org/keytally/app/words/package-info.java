/// The words in which Keytally speaks to people, and the way it writes numbers and moments.
@NullMarked
package org.keytally.app.words;

import org.jspecify.annotations.NullMarked;
