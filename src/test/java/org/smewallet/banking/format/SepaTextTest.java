package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever people are called: the bank takes it. */
class SepaTextTest {

    private static final String ALLOWED = "[A-Za-z0-9/\\-?:().,'+ ]";

    @Property
    @Label("any text becomes one that SEPA allows: its signs, its length, not empty, no space at an end, no // inside")
    void any_text(@ForAll String text, @ForAll @IntRange(min = 1, max = 140) int longest) {
        String written = SepaText.of(text, longest);
        assertThat(written).matches(ALLOWED + "{1," + longest + "}").isEqualTo(written.strip()).doesNotContain("//").doesNotContain("  ");
    }

    @Property
    @Label("what SEPA allows already is not touched, and nothing is changed twice")
    void only_once(@ForAll String text, @ForAll @IntRange(min = 1, max = 140) int longest) {
        String written = SepaText.of(text, longest);
        assertThat(SepaText.of(written, longest)).isEqualTo(written);
    }

    @Property
    @Label("a Latin name keeps every letter")
    void every_letter(@ForAll("letters") String name) {
        assertThat(SepaText.of(name, 1_000)).matches("[A-Za-z]{" + name.length() + ",}");
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('\u00c0', '\u00d6').withCharRange('\u00d8', '\u00f6').withCharRange('\u00f8', '\u0130')
            .alpha().ofMinLength(1).ofMaxLength(40);
    }

    @Example
    @Label("names as they are: accents, &, emoji, quotes, longer than a name may be")
    void names() {
        assertThat(SepaText.of("Caf\u00e9 \u0141\u00f3d\u017a & Zonen \u2013 d\u2019Or", 70)).isEqualTo("Cafe Lodz + Zonen - d'Or");
        assertThat(SepaText.of("\ud83c\udf89 Feest \ud83d\udc69\u200d\ud83d\udcbb bv", 70)).isEqualTo("Feest bv");
        assertThat(SepaText.of("Stra\u00dfe <b>\"x\"</b> ; {y}", 70)).isEqualTo("Strasse b x /b y");
        assertThat(SepaText.of("a".repeat(69) + " b" + "c".repeat(100), 70)).isEqualTo("a".repeat(69));
        assertThat(SepaText.of("\ufb01rma N\u00ba 5", 70)).isEqualTo("firma No 5");
        assertThat(SepaText.of("\ud83c\udf89\u4e2d", 70)).isEqualTo("-");
        assertThat(SepaText.of("http://x", 70)).isEqualTo("http:/x");
    }
}
