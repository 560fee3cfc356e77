package org.keytally.core.adapter.keyvault;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.keytally.core.domain.vault.WrappingKey;

/// RSA-OAEP-256 with the open half of a vault's key; only the vault can undo it.
final class Wrapping {

    // Java's own default masks by SHA-1, which a vault cannot undo.
    private static final OAEPParameterSpec OAEP = new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Wrapping() {}

    static byte[] unwrap(PrivateKey own, byte[] wrapped) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.DECRYPT_MODE, own, OAEP);
        return cipher.doFinal(wrapped);
    }

    static byte[] wrap(WrappingKey by, byte[] plain) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, by.key(), OAEP);
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("wrapping failed", impossible);
        }
    }
}
