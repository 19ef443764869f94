package org.smewallet.portal;

import org.junit.jupiter.api.BeforeEach;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the stories on the pages share: the example people on 15 April 2026, without files, and an entrepreneur who has signed in. */
abstract class PageStories {

    @LocalServerPort
    int port;
    @Autowired
    CleanDatabase database;
    @Autowired
    ExampleData examples;
    @Autowired
    TimeMachine time;
    Client entrepreneur;

    @BeforeEach
    void the_example_people() {
        database.clean();
        time.jumpTo("2026-04-15T09:30");
        examples.load(true);
        entrepreneur = Client.of(port, "entrepreneur");
    }
}
