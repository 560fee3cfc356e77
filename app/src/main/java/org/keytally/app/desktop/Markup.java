package org.keytally.app.desktop;

/// Text for those who read it as markup.
final class Markup {

    private Markup() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
