package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a caller is told of a failure that is not his. */
class FailuresTest {

    static Stream<Exception> ofDatabase() {
        return Stream.of(new CannotCreateTransactionException("no connection", new SQLTransientConnectionException("timed out")),
                new DataAccessResourceFailureException("in the middle", new SQLException("I/O error", "08006")),
                new IllegalStateException(new SQLException("shutting down", "57P01")), new SQLException("starting up", "57P03"),
                new JpaSystemException(new TransactionException("Unable to rollback", new SQLException("Connection is closed"))));
    }

    @ParameterizedTest
    @MethodSource("ofDatabase")
    void a_database_that_is_gone_is_503_and_says_nothing_of_it(Exception failure) {
        Problem told = Failures.tell(failure, "/api/v1/applications", Locale.ENGLISH);
        assertThat(told.status()).isEqualTo(503);
        assertThat(told.detail()).contains("Try again").doesNotContain("database", "SQL");
    }
}
