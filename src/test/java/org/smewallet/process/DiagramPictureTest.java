package org.smewallet.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The picture of a model: for the portal, and for the first screen of the README. */
class DiagramPictureTest {

    private static final Path MODEL = Path.of("processes/subsidyApplication.bpmn");
    private static final Path PICTURE = Path.of("src/docs/subsidyApplication.svg");

    @Test
    @DisplayName("the picture in the documentation shows the model as it is")
    void the_picture_in_the_documentation_shows_the_model_as_it_is() throws Exception {
        String drawn = drawing(Set.of());
        if (Boolean.getBoolean("pictures.write")) {
            Files.writeString(PICTURE, drawn);
        }

        assertThat(Files.readString(PICTURE))
                .as("draw it again with: mvn test -Dtest=DiagramPictureTest -Dpictures.write=true")
                .isEqualTo(drawn);
    }

    @Test
    @DisplayName("the picture has a title and a description for who can't see it")
    void the_picture_has_a_title_and_a_description() throws Exception {
        Document svg = parse(drawing(Set.of()));

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Subsidieaanvraag / Subsidy application");
        assertThat(svg.getDocumentElement().getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }

    @Test
    @DisplayName("only the step where the file stands is marked")
    void only_the_step_where_the_file_stands_is_marked() throws Exception {
        assertThat(drawing(Set.of())).doesNotContain("(nu / now)");
        assertThat(drawing(Set.of("Task_OrderPayment"))).containsOnlyOnce("<title>Order payment (nu / now)</title>");
    }

    private static String drawing(Set<String> active) throws Exception {
        try (InputStream model = Files.newInputStream(MODEL)) {
            return DiagramPicture.of(model, active);
        }
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
