package org.smewallet.portal;

import java.util.Map;
import org.smewallet.identity.StaffReading;
import org.smewallet.shared.Answers;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where staff say why they read more files than work asks for; the form stands on the page that stopped them. */
@Controller
class ReadingPages {

    private final StaffReading reading;

    ReadingPages(StaffReading reading) {
        this.reading = reading;
    }

    @PostMapping("/reading")
    String explain(Visit visit) {
        if (!visit.actor().isStaff()) {
            throw new NotFound("Reading");
        }
        reading.explain(visit.actor(), new Answers(Map.of("reason", visit.parameter("reason"))));
        return "redirect:/files";
    }
}
