package org.smewallet.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManagerFactory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.support.SentStatement;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long each page and each read of the interface takes with many files: printed always, held to 300 ms when run with
 * as many as QUALITY 1 says, {@code mvn test -Dtest=ReadTimesTest -Dreads.files=20000}.
 */
class ReadTimesTest extends ReadStories {

    private static final Logger LOG = LoggerFactory.getLogger(ReadTimesTest.class);
    private static final int MEASURED = 20_000;
    private static final int WARM_UP = ManyFiles.FILES < MEASURED ? 0 : 10;
    private static final int TIMES = ManyFiles.FILES < MEASURED ? 1 : 100;
    private static final double MOST_MILLIS = 300;

    @Autowired
    EntityManagerFactory entities;

    private record Took(Reading reading, double least, double median, double p99, int statements) {
    }

    @Test
    @DisplayName("QUALITY 1: a page and a read of the interface take less than 300 ms, 99 of 100, with 20,000 files")
    void quick() {
        Map<String, Visitor> visitors = Reading.visitors(port, many);
        List<Took> all = new ArrayList<>();
        LOG.info("{} files: who, what, least ms, median ms, p99 ms, SQL statements", ManyFiles.FILES);
        for (int i = 0; i < WARM_UP; i++) {
            Reading.all(many).forEach(reading -> assertThat(reading.by(visitors.get(reading.who())).statusCode()).as(reading.toString()).isEqualTo(200));
        }
        for (Reading reading : Reading.all(many)) {
            Took took = measured(reading, visitors.get(reading.who()));
            LOG.info("%-12s %-50s %8.1f %8.1f %8.1f %4d".formatted(reading.who(), reading.name(), took.least(), took.median(), took.p99(), took.statements()));
            all.add(took);
        }
        if (ManyFiles.FILES >= MEASURED) {
            assertThat(all).allSatisfy(took -> assertThat(took.p99()).as(took.reading().toString()).isLessThan(MOST_MILLIS));
        }
    }

    @Test
    @DisplayName("Every list is paged: it shows a part and says that there is more")
    void paged() throws Exception {
        Map<String, Visitor> visitors = Reading.visitors(port, many);
        for (Reading reading : Reading.all(many).stream().filter(Reading::paged).toList()) {
            HttpResponse<String> answer = reading.by(visitors.get(reading.who()));
            assertThat(answer.statusCode()).as(reading.toString()).isEqualTo(200);
            if (reading.isInterface()) {
                JsonNode page = new ObjectMapper().readTree(answer.body());
                assertThat(page.path("items").size()).as(reading.toString()).isPositive().isLessThan(page.path("total").asInt());
            } else {
                assertThat(answer.body()).as(reading.toString()).containsPattern("Pagina [\\d.]+ van ([2-9]|\\d[\\d.])");
            }
        }
    }

    @Test
    @DisplayName("A page is cut by the database: one that would be cut out of a whole list in memory (HHH90003004) fails")
    void cut_by_the_database() {
        assertThat(entities.getProperties()).containsEntry("hibernate.query.fail_on_pagination_over_collection_fetch", "true");
    }

    private Took measured(Reading reading, Visitor visitor) {
        List<SentStatement> sent = new ArrayList<>();
        statements.hear(sent::add, () -> assertThat(reading.by(visitor).statusCode()).as(reading.toString()).isEqualTo(200));
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            reading.by(visitor);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Took(reading, millis[0], millis[TIMES / 2], millis[(int) Math.ceil(TIMES * 0.99) - 1], sent.size());
    }
}
