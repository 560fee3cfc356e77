package org.keytally.core.architecture.planted.usecase;

final class ChangesCase {

    @SuppressWarnings("StringCaseLocaleUsage") // the fault this class is here for
    String lower(String text) {
        return text.toLowerCase();
    }
}
