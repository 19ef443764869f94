package org.smewallet.control;

import java.util.Map;

/** Why money comes back, in words: staff need not know the numbers of the rules. */
final class Grounds {

    private static final Map<String, String> WORDS = Map.of(
            "R-REF-03", "De dienstverlener gaf de dienst niet en betaalt alles terug / The provider did not give the service and pays all of it back",
            "R-REF-04", "De onderneming gebruikte de dienst niet en betaalt de subsidie terug / The enterprise did not use the service and pays the subsidy back",
            "R-REF-09", "Er is onterecht betaald / A payment was unjustified",
            "R-DEP-11", "De bank nam de storting terug nadat er betaald was / The bank took the deposit back after it was used to pay",
            "R-CTL-04", "Een controle vond een inbreuk / A check found a breach");

    private Grounds() {
    }

    /** The words with the number of the rule behind them; a rule without words stays as it is. */
    static String inWords(String rule) {
        return WORDS.containsKey(rule) ? "%s (%s)".formatted(WORDS.get(rule), rule) : rule;
    }
}
