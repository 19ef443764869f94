package org.smewallet.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.smewallet.document.Documents;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What anyone may read without signing in. */
@Controller
class PublicPages {

    /** Where the server tells why it could not read what was sent. */
    private static final String UNREAD_BECAUSE = "org.apache.catalina.parameter_parse_failed_reason";
    private static final String TOO_LARGE = "POST_TOO_LARGE";

    private final ComplaintWays complaint;
    private final MoneyFlow flow;
    private final Interrupted interrupted;
    private final Documents documents;
    private final Clock clock;

    PublicPages(ComplaintWays complaint, MoneyFlow flow, Interrupted interrupted, Documents documents, Clock clock) {
        this.complaint = complaint;
        this.flow = flow;
        this.interrupted = interrupted;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/")
    String start() {
        return "index";
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("complaint", complaint.on(Brussels.today(clock))).addAttribute("flow", flow.on(Brussels.today(clock)));
        return "help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    /**
     * Where a form is handed on that came without its token; the status is set by who hands it on. Nobody can ask for it. A form
     * with a file above the limit is read no further by the server, so its token is missing too.
     */
    @RequestMapping("/expired")
    String expired(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotFound("Page");
        }
        model.addAttribute("goOn", interrupted.keep(request, PageFrames.asked(request)));
        if (TOO_LARGE.equals(String.valueOf(request.getAttribute(UNREAD_BECAUSE)))) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            model.addAttribute("largest", DataSize.ofBytes(documents.largest()).toMegabytes());
            return "error/too-large";
        }
        return "error/expired";
    }
}
