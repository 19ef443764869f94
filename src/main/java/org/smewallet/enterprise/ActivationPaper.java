package org.smewallet.enterprise;

import java.util.List;
import org.smewallet.notification.LetterPaper;
import org.smewallet.notification.LetterText;
import org.smewallet.shared.Brussels;
import org.springframework.stereotype.Component;

/** The letter with an activation code as it is put in an envelope. */
@Component
public class ActivationPaper {

    private final LetterPaper paper;

    ActivationPaper(LetterPaper paper) {
        this.paper = paper;
    }

    /**
     * A tagged PDF, Dutch first.
     *
     * @throws java.util.NoSuchElementException when its text is gone, once it was handed over for printing
     */
    public byte[] print(Letter letter) {
        String[] texts = letter.body().orElseThrow().split(Letter.TRANSLATION, 2);
        return paper.print(new LetterText(LetterText.addressee(letter.addressee(), letter.address()), Brussels.dateOf(letter.writtenAt()),
                List.of(new LetterText.Part("nl", "Uw activatiecode voor de kmo-portefeuille", texts[0]),
                        new LetterText.Part("en", "Your activation code for the SME e-wallet", texts[1]))));
    }
}
