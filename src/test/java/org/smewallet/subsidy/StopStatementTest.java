package org.smewallet.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Reason;

class StopStatementTest {

    @Test
    @DisplayName("R-REF-09: the letter of a stop says what is claimed, and from whom")
    void claims() {
        assertThat(StopStatement.of(claim(true))).returns("R-REF-09", Reason::rule).extracting(Reason::dutch, Reason::english)
                .containsExactly("Wij vorderen € 1.555,00 terug van de dienstverlener; die krijgt daarover een beslissing met de laatste dag.",
                        "We recover € 1,555.00 from the provider, who gets a decision about it with the last day.");
        assertThat(StopStatement.of(claim(false)).dutch()).contains("terug van uw onderneming; u krijgt");
    }

    @Test
    void without_money_it_says_so() {
        assertThat(StopStatement.of(Money.ZERO, Money.ZERO, Money.ZERO, "R-REF-01")).extracting(Reason::dutch).containsExactly("Er is niets terug te storten.");
    }

    private static RecoveryDue claim(boolean fromProvider) {
        return new RecoveryDue(new FileNumber("KP-2026-000001"), new EnterpriseNumber("1998000060"), new ProviderNumber("DV.O222378"), fromProvider,
                Money.of("1388.50"), Money.of("166.50"), "R-REF-09", false);
    }
}
