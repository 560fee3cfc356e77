/// The screen of the organisation in the real window, beside a vault over TLS.
@NullMarked
package org.keytally.app.organisation;

import org.jspecify.annotations.NullMarked;
