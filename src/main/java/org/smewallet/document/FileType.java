package org.smewallet.document;

import java.util.Arrays;
import java.util.Optional;

/** The types that may be uploaded, known by how their content begins and not by their name. */
enum FileType {
    PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
    JPEG("image/jpeg", "jpg", new int[] {0xFF, 0xD8, 0xFF}),
    PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String mediaType;
    private final String extension;
    private final int[] magic;

    FileType(String mediaType, String extension, int[] magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = magic;
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
