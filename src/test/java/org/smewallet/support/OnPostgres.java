package org.smewallet.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on PostgreSQL, on a random port; jobs run when the test says so. All classes share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({CleanDatabase.class, TimeMachine.class, Example.class, Bank.class, UnreliableRegister.class, PassedFlowNodes.class, GateForm.class})
@ContextConfiguration(initializers = Postgres.class)
public @interface OnPostgres {
}
