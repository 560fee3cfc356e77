package org.keytally.core.adapter.keychain;
import java.time.Duration;
import java.util.Map;
import org.keytally.core.domain.key.SecretStore;
public final class Keychains { private Keychains(){} public static SecretStore find(Map<String,String> e, String home){ return new SecretServiceKeychain(home, Duration.ofMillis(4500)); } }
