package org.smewallet.portal;

import java.nio.charset.StandardCharsets;
import org.smewallet.process.FilePlaces;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The diagram of a file with the place where it stands, as a picture for whoever may see the file. */
@Controller
class DiagramPages {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final CaseFiles files;
    private final FilePlaces places;

    DiagramPages(CaseFiles files, FilePlaces places) {
        this.files = files;
        this.places = places;
    }

    @GetMapping("/files/{number}/diagram.svg")
    ResponseEntity<byte[]> picture(@PathVariable String number, Visit visit) {
        CaseFile file = files.get(visit.actor(), FilePages.fileNumber(number));
        return ResponseEntity.ok().contentType(SVG).cacheControl(CacheControl.noStore()).header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(places.picture(file.fileNumber(), !visit.parameter("part").equals("near")).getBytes(StandardCharsets.UTF_8));
    }
}
