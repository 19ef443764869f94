package org.smewallet.enterprise.post;

import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.LetterPost;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Training and tests: the letter is shown instead of printed. */
@Component
@Profile("demo | test")
class ShownLetters implements LetterPost {

    @Override
    public boolean post(Letter letter) {
        return false;
    }
}
