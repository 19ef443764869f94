package org.smewallet.portal;

import java.time.Clock;
import java.util.List;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EpcQr;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.DepositHistory;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.subsidy.ReceivedDeposit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What to copy into the transfer, and what became of the money: arrived, still missing or back (R-DEP-01 to R-DEP-11). */
@Controller
class DepositPages {

    private final CaseFiles files;
    private final DepositHistory history;
    private final Afterwards afterwards;
    private final MessageSource messages;
    private final Clock clock;

    DepositPages(CaseFiles files, DepositHistory history, Afterwards afterwards, MessageSource messages, Clock clock) {
        this.files = files;
        this.history = history;
        this.afterwards = afterwards;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/files/{number}/" + NextAction.DEPOSIT)
    String one(@PathVariable String number, Visit visit, Model model) {
        FileNumber fileNumber = FilePages.fileNumber(number);
        CaseFile file = files.get(visit.actor(), fileNumber);
        if (!visit.actor().readsAllFiles() && !files.isApplicantOrLooksOn(visit.actor(), fileNumber)) {
            throw new NotFound("File " + number);
        }
        CaseFile.DepositInstruction asked = file.depositInstruction();
        List<ReceivedDeposit> received = history.of(file);
        model.addAttribute("file", file).addAttribute("fileNumber", file.fileNumber()).addAttribute("today", Brussels.today(clock))
                .addAttribute("progress", FileProgress.of(file))
                .addAttribute("afterwards", asked == null || asked.lastDay() == null ? null : afterwards.of(file))
                .addAttribute("received", received).addAttribute("cameBack", received.stream().anyMatch(ReceivedDeposit::isBack))
                .addAttribute("soft", file.limit("DEPOSIT_SOFT").orElse(null)).addAttribute("now", now(file))
                .addAttribute("qr", asked == null || asked.epcQr() == null ? null
                        : EpcQr.svg(asked.epcQr(), messages.getMessage("deposit.qrTitle", null, visit.locale())));
        return "deposit";
    }

    /** Ends the key of what to do about a deposit that came back, and of why nothing is asked. */
    private static String now(CaseFile file) {
        return file.depositInstruction() != null ? "Again" : file.isToCorrect() ? "Correct" : file.status() == FileStatus.LAPSED ? "Lapsed" : "Nothing";
    }
}
