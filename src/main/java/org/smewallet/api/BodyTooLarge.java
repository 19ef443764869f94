package org.smewallet.api;

import java.io.IOException;

/** The body is longer than the interface reads; nothing of it was used. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long most) {
        super("More than " + most + " bytes");
    }
}
