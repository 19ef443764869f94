package org.smewallet.enterprise;

/** The way of a letter to the post. */
public interface LetterPost {

    /**
     * Hands the letter over. The same key twice is printed once.
     *
     * @return true when our own copy of the text must go now; false in training, where it is shown instead of posted
     */
    boolean post(Letter letter);
}
