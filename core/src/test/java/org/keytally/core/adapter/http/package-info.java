/// The hardened client against a server that does everything wrong.
@NullMarked
package org.keytally.core.adapter.http;

import org.jspecify.annotations.NullMarked;
