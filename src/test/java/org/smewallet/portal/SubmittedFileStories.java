package org.smewallet.portal;

import org.junit.jupiter.api.BeforeEach;

/** What the stories of a submitted application share: its file, and the provider who has signed in too. */
abstract class SubmittedFileStories extends PageStories {

    /** Address of the page of the file. */
    String file;
    Client provider;

    @BeforeEach
    void a_submitted_application() {
        entrepreneur.get(Filled.NEW);
        file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        provider = Client.of(port, "provider");
    }
}
