/// The book in the journal, and the index beside it that answers questions fast and can be made again at any time.
@NullMarked
package org.keytally.core.adapter.database;

import org.jspecify.annotations.NullMarked;
