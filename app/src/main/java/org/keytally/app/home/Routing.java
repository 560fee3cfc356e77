package org.keytally.app.home;

/// How many prompts went the way that stood first in their route.
///
/// @param share of them, empty where none was sent
/// @param text how many went another way
/// @param isPerfect whether none did
record Routing(String share, String text, boolean isPerfect) {

    static final Routing NONE = new Routing("", "", true);
}
