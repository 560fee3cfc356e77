package org.keytally.core.adapter.keyvault.person;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;

/// What the library keeps, for the length of one piece of work; kept for longer by whoever began it.
final class LibraryCache implements ITokenCacheAccessAspect {

    private String text;
    private boolean isChanged;

    /// @param text what was kept before; empty for nothing
    LibraryCache(String text) {
        this.text = text;
    }

    @Override
    public synchronized void beforeCacheAccess(ITokenCacheAccessContext context) {
        if (!text.isEmpty()) {
            context.tokenCache().deserialize(text);
        }
    }

    @Override
    public synchronized void afterCacheAccess(ITokenCacheAccessContext context) {
        if (context.hasCacheChanged()) {
            text = context.tokenCache().serialize();
            isChanged = true;
        }
    }

    synchronized String text() {
        return text;
    }

    synchronized boolean isChanged() {
        return isChanged;
    }
}
