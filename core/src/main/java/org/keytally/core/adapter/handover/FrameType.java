package org.keytally.core.adapter.handover;

import java.util.Arrays;
import java.util.Optional;

/// What a frame means; the codes and the layout of `HELLO` and of its replies hold for every protocol number.
enum FrameType {
    HELLO(1, Sizes.SMALL),
    COMMAND(2, Sizes.LARGE),
    INTERRUPT(3, Sizes.SMALL),
    ANSWER(4, Sizes.SMALL),
    NO_ANSWER(5, Sizes.SMALL),
    FAILED(6, Sizes.SMALL),

    WELCOME(16, Sizes.SMALL),
    OTHER_VERSION(17, Sizes.SMALL),
    OTHER_USER(18, Sizes.SMALL),
    LEAVING(19, Sizes.SMALL),
    OUTPUT(20, Sizes.SMALL),
    ERRORS(21, Sizes.SMALL),
    WANT_INPUT(22, Sizes.SMALL),
    ASK(23, Sizes.SMALL),
    ASK_SECRET(24, Sizes.SMALL),
    BEGUN(25, Sizes.SMALL),
    RUN_CHILD(26, Sizes.LARGE),
    END(27, Sizes.SMALL);

    // Linux takes arguments and environment of at most 2 MiB together.
    private static final class Sizes {
        static final int SMALL = 64 * 1024;
        static final int LARGE = 4 * 1024 * 1024;
    }

    private final int code;
    private final int limit;

    FrameType(int code, int limit) {
        this.code = code;
        this.limit = limit;
    }

    static Optional<FrameType> of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }

    int code() {
        return code;
    }

    /// The largest payload, in bytes.
    int limit() {
        return limit;
    }
}
