package org.smewallet.enterprise;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.NaceCode;

/**
 * An enterprise as the register shows it.
 *
 * @param legalForm code such as BV
 * @param status ACTIVE or another status of the register (R-ELIG-06)
 * @param naceCode main activity; null when the register has none
 * @param representatives pseudonyms of those whom the register lists as legal representatives
 * @param address of the registered office, where letters go (R-ID-04)
 */
public record RegisteredEnterprise(EnterpriseNumber number, String name, String legalForm, String status, EnterpriseKind kind,
        NaceCode naceCode, List<Establishment> establishments, List<String> representatives, String address) {

    /** Codes of a person who trades in his own name: no legal person. */
    private static final Set<String> SOLE_TRADER = Set.of("SOLE_TRADER", "EENMANSZAAK");

    public RegisteredEnterprise {
        establishments = List.copyOf(establishments);
        representatives = List.copyOf(representatives);
    }

    /** An establishment unit and its region: FLEMISH, BRUSSELS or WALLOON (R-ELIG-02). */
    public record Establishment(EstablishmentNumber number, String region) {
    }

    /** The regions it works in, each once. */
    public List<String> regions() {
        return establishments.stream().map(Establishment::region).distinct().toList();
    }

    /** Whether the register shows the two as related: the same enterprise, or a shared representative (R-REL-01). */
    public boolean isRelatedTo(RegisteredEnterprise other) {
        return number.equals(other.number) || representatives.stream().anyMatch(other.representatives::contains);
    }

    /** Whether both have the same registered office, however it is written: a sign of R-REL-01, no proof. */
    public boolean hasAddressOf(RegisteredEnterprise other) {
        return address != null && other.address != null && !plain(address).isEmpty() && plain(address).equals(plain(other.address));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the person has access at once: a representative of a legal person (R-ID-03); a sole trader is none. */
    public boolean givesAccessTo(String person) {
        return !SOLE_TRADER.contains(legalForm) && representatives.contains(person);
    }
}
