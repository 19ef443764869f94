package org.smewallet.identity;

import java.util.Map;

/**
 * What came of it when somebody asked to be forgotten.
 *
 * @param replaced how many places bear the stand-in now
 * @param kept how many places stay as they are, by why they do
 */
public record Erased(String standIn, int replaced, Map<String, Integer> kept) {
}
