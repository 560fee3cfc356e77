/// A home that is filled with a team that never was, so that every screen and report has something to show.
@NullMarked
package org.keytally.core.usecase.demo;

import org.jspecify.annotations.NullMarked;
