package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.document.Documents;
import org.smewallet.document.StoredDocument;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the page of a file tells of its past: its messages, who did what, its documents. */
abstract class FileStoryScenarios extends SubmittedFileStories {

    @Autowired
    Documents documents;
    @Autowired
    JdbcTemplate sql;

    @Test
    @DisplayName("R-NOT-01: each party reads its messages about a file on its page, sees which are new, and marks one as read there")
    void messages() {
        Client.Page page = entrepreneur.get(file);
        assertThat(messagesOf(page)).contains("Uw steunaanvraag is ingediend", "Wat u nu doet", "Nieuw").doesNotContain(": uw steunaanvraag");
        assertThat(page.body()).contains("<span class=\"count\">2</span>");

        Matcher read = Pattern.compile("action=\"(/messages/[^\"]+/read)\"").matcher(page.body());
        assertThat(read.find()).isTrue();
        Client.Page after = entrepreneur.post(read.group(1), Map.of("reader", page.hidden("reader"), "file", page.hidden("file")));

        assertThat(after.address()).isEqualTo(file);
        assertThat(after.body()).contains("<span class=\"count\">1</span>").doesNotContain(read.group(1));
        assertThat(messagesOf(provider.get(file))).contains("Nieuw").doesNotContain("Uw steunaanvraag is ingediend");
        assertThat(messagesOf(Client.of(port, "caseworker").get(file))).contains("Uw steunaanvraag is ingediend", "Nog niet gelezen").doesNotContain("Als gelezen aanduiden");
        assertThat(Client.of(port, "entrepreneur2").post(read.group(1), Map.of("reader", page.hidden("reader"))).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("the story of a file says who did what by their part in it; login names are for staff alone")
    void authors() {
        String decision = file.replace("/files/", "/provider/files/");
        provider.get(decision);
        provider.post(decision, Filled.confirmation());
        time.runDue();

        assertThat(storyOf(entrepreneur)).contains("door uzelf", "door de dienstverlener").doesNotContain("entrepreneur", "(provider)", "system");
        assertThat(storyOf(provider)).contains("door de onderneming", "door uzelf").doesNotContain("entrepreneur");
        assertThat(storyOf(Client.of(port, "caseworker"))).contains("door de onderneming", "(entrepreneur)", "door de dienstverlener", "(provider)");

        sql.update("update mandate set ended_at = current_timestamp where person = 'provider'");
        assertThat(storyOf(entrepreneur)).as("who answered then still did").contains("door de dienstverlener");
    }

    @Test
    @DisplayName("F2: a document that is still being checked, or held a virus, is named with what is known of it and cannot be opened")
    void quarantine() {
        StoredDocument document = documents.store("factuur.pdf", "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), "1998000060", "entrepreneur");
        documents.attach(document.id(), file.replace("/files/", ""));
        String link = file + "/documents/" + document.id();
        assertThat(entrepreneur.get(file).body()).contains("factuur.pdf", link).doesNotContain("Wordt nagekeken op virussen");

        sql.update("update document set scan_state = 'QUARANTINE' where id = ?", document.id());
        assertThat(entrepreneur.get(file).body()).contains("factuur.pdf", "Wordt nagekeken op virussen").doesNotContain(link);

        sql.update("update document set scan_state = 'INFECTED' where id = ?", document.id());
        assertThat(entrepreneur.get(file).body()).contains("factuur.pdf", "Verwijderd: er zat een virus in").doesNotContain(link);
    }

    private String storyOf(Client reader) {
        String page = reader.get(file).body();
        return page.substring(page.indexOf("class=\"timeline\""), page.indexOf("</ol>", page.indexOf("class=\"timeline\"")));
    }

    private static String messagesOf(Client.Page page) {
        int start = page.body().indexOf("id=\"messages\"");
        return page.body().substring(start, page.body().indexOf("</section>", start));
    }
}

@OnH2
class FileStoryOnH2Test extends FileStoryScenarios {
}

@OnPostgres
class FileStoryOnPostgresTest extends FileStoryScenarios {
}
