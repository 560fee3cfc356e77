package org.keytally.core.domain.prompt;

/// A reader of one answer that is pushed its bytes as they come, cut anywhere.
///
/// It throws on no input; what it cannot make sense of ends in a failure.
public interface AnswerReader {

    /// Takes the next bytes; they may be reused as soon as it returns.
    void feed(byte[] bytes, int offset, int length);

    /// Whether nothing more can change the delivery, so that waiting for the connection to close is in vain.
    boolean isOver();

    /// The delivery, once the provider has sent all it will.
    Delivery end();

    /// The delivery, when sending broke off for a reason that lies outside the answer; what had come is kept.
    Delivery breakOff(FailureKind kind, String detail);
}
