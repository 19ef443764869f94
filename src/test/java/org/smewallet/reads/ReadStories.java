package org.smewallet.reads;

import org.junit.jupiter.api.BeforeEach;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the stories of reading share: the application on a PostgreSQL that holds many files, every statement heard. */
@OnPostgres
@Import({StatementCounter.class, ManyFiles.class})
abstract class ReadStories {

    @LocalServerPort
    int port;
    @Autowired
    StatementCounter statements;
    @Autowired
    ManyFiles many;

    @BeforeEach
    void many_files() {
        many.make();
    }
}
