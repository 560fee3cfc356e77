/// The first screen: what the month has cost so far, what needs care, and how it divides.
@NullMarked
package org.keytally.app.home;

import org.jspecify.annotations.NullMarked;
