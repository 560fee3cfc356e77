package org.keytally.core.domain.home;

/// The port to the file in which a support bundle travels.
@FunctionalInterface
public interface BundleForm {

    byte[] write(SupportBundle bundle);
}
