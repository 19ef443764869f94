package org.smewallet.shared;

/**
 * Why a decision is as it is: what every refusal, figure and limit carries.
 *
 * @param rule id of the rule, such as R-TIME-01
 * @param dutch one plain sentence
 * @param english the same sentence
 * @param source the legal or web source, by publisher
 */
public record Reason(String rule, String dutch, String english, String source) {

    /** The sentence in the language asked for; Dutch is decisive (R-NOT-06). */
    public String message(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }
}
