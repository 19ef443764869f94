package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the stories of outside programs share: 1 April 2026, the example people, and one enterprise that a program registered. */
abstract class ProgramStories {

    @LocalServerPort
    int port;
    @Autowired
    TimeMachine time;
    @Autowired
    CleanDatabase database;
    @Autowired
    ExampleData examples;
    Program program;

    @BeforeEach
    void an_enterprise() {
        time.jumpTo("2026-04-01T09:00:00");
        database.clean();
        examples.load(false);
        program = new Program(port);
        assertThat(program.registerEnterprise(1).text("status")).isEqualTo("REGISTERED");
    }

    @AfterEach
    void leave_it_clean() {
        database.clean();
        examples.load(true);
    }
}
