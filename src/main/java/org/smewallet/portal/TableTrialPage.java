package org.smewallet.portal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.identity.CurrentActor;
import org.smewallet.identity.Role;
import org.smewallet.rulebook.TableTrial;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the rulebook's administrators and analysts try a changed table before it is put into force. */
@Controller
class TableTrialPage {

    private static final int MOST_SHOWN = 500;

    private final TableTrial trial;
    private final CurrentActor actor;

    TableTrialPage(TableTrial trial, CurrentActor actor) {
        this.trial = trial;
        this.actor = actor;
    }

    @GetMapping("/rulebook/trial")
    String trial() {
        check();
        return "table-trial";
    }

    @PostMapping("/rulebook/trial")
    String tried(@RequestParam("table") List<MultipartFile> tables, Model model) throws IOException {
        check();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (MultipartFile table : tables) {
            files.put(String.valueOf(table.getOriginalFilename()), table.getBytes());
        }
        TableTrial.Result result = trial.compare(files);
        model.addAttribute("result", result).addAttribute("shown", result.differences().stream().limit(MOST_SHOWN).toList());
        return "table-trial";
    }

    private void check() {
        if (!actor.get().is(Role.RULEBOOK_ADMIN) && !actor.get().is(Role.PROCESS_ANALYST)) {
            throw new NotFound("Page");
        }
    }
}
