/// The home's header: the ways to open the home's key, and what a person brings to open it.
@NullMarked
package org.keytally.core.adapter.sealed.home;

import org.jspecify.annotations.NullMarked;
