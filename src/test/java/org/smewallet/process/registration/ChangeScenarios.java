package org.smewallet.process.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.EnterpriseChanges;
import org.smewallet.notification.Mail;
import org.smewallet.notification.Mails;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** What a registered enterprise changes itself: its account after a fresh login, its addresses. The person is a persona who can sign in. */
abstract class ChangeScenarios extends RegistrationStories {

    private static final Answers NEW_ACCOUNT = new Answers(Map.of("iban", "BE54 9791 9980 0197", "bic", "ARSPBE22"));

    @Autowired
    EnterpriseChanges changes;
    @Autowired
    Mails mails;
    @Autowired
    UserDetailsService logins;
    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void aRegisteredEnterprise() {
        registrations.register(REPRESENTATIVE, everything());
        signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("M9, R-REG-06, R-ID-07: a new account is told to all addresses, logged, and holds refunds")
    void a_new_account() {
        assertThat(directory.get(NUMBER).ibanChangedAt()).isEmpty();
        changes.changeAccount(REPRESENTATIVE, NUMBER, NEW_ACCOUNT);

        assertThat(directory.get(NUMBER).iban().compact()).isEqualTo("BE54979199800197");
        assertThat(directory.get(NUMBER).ibanChangedAt()).isPresent();
        assertThat(mailTo("office@example.org").text()).contains("0197", "7034", "5 maart 2026", "R-REG-06").doesNotContain("BE54979199800197");
        assertThat(sql.queryForMap("select * from enterprise_change")).containsEntry("person", "representative").containsEntry("kind", "ACCOUNT")
                .containsEntry("mandate_basis", "LEGAL_REPRESENTATIVE").containsEntry("before_value", "BE68539007547034")
                .containsEntry("after_value", "BE54979199800197");
    }

    @Test
    @DisplayName("R-REG-06: the same account again changes nothing and tells nobody")
    void the_same_account_again() {
        changes.changeAccount(REPRESENTATIVE, NUMBER, new Answers(Map.of("iban", "BE68 5390 0754 7034", "bic", "GKCCBEBB")));
        assertThat(directory.get(NUMBER).ibanChangedAt()).isEmpty();
        assertThat(sql.queryForObject("select count(*) from enterprise_change", Integer.class)).isZero();
    }

    @Test
    @DisplayName("M9, R-REG-06: ten minutes after signing in the account stays; a new login, and it can be changed")
    void a_login_of_ten_minutes_ago() {
        time.jumpTo("2026-03-02T10:09:59");
        assertThat(changes.needsFreshLogin()).isFalse();
        time.jumpTo("2026-03-02T10:10");
        assertThat(changes.needsFreshLogin()).isTrue();
        assertThatThrownBy(() -> changes.changeAccount(REPRESENTATIVE, NUMBER, NEW_ACCOUNT)).isInstanceOf(CommandRefused.class)
                .extracting(refused -> ((CommandRefused) refused).code()).isEqualTo("FRESH_LOGIN_NEEDED");
        assertThat(directory.get(NUMBER).iban().compact()).isEqualTo("BE68539007547034");

        signIn();
        changes.changeAccount(REPRESENTATIVE, NUMBER, NEW_ACCOUNT);
        assertThat(directory.get(NUMBER).iban().compact()).isEqualTo("BE54979199800197");
    }

    @Test
    @DisplayName("R-REG-05, R-REG-06: a change of addresses is told to the old and the new ones")
    void new_addresses() {
        changes.changeEmails(REPRESENTATIVE, NUMBER, new Answers(Map.of("emails", List.of("post@example.org", "Boss@example.org"))));
        assertThat(directory.get(NUMBER).emails()).containsExactly("post@example.org", "Boss@example.org");
        assertThat(List.of("office@example.org", "post@example.org", "boss@example.org")).allSatisfy(to ->
                assertThat(mailTo(to).subject()).contains("de e-mailadressen van uw onderneming zijn gewijzigd"));
    }

    @Test
    @DisplayName("R-REG-02, R-REG-05: wrong input is told by its field and changes nothing")
    void wrong_input() {
        assertThatThrownBy(() -> changes.changeAccount(REPRESENTATIVE, NUMBER, new Answers(Map.of("iban", "BE00 0000 0000 0000")))).isInstanceOf(InputRejected.class)
                .hasMessageContaining("iban:").hasMessageContaining("bic:");
        assertThatThrownBy(() -> changes.changeEmails(REPRESENTATIVE, NUMBER, new Answers(Map.of("emails", List.of(Map.of("address", "no address"))))))
                .isInstanceOf(InputRejected.class).hasMessageContaining("emails[0].address:");
        assertThatThrownBy(() -> changes.changeEmails(REPRESENTATIVE, NUMBER, new Answers(Map.of()))).isInstanceOf(InputRejected.class);
        assertThat(directory.get(NUMBER).emails()).containsExactly("office@example.org");
    }

    @Test
    @DisplayName("A1: whoever does not act for the enterprise finds nothing")
    void a_stranger() {
        assertThatThrownBy(() -> changes.changeAccount(EMPLOYEE, NUMBER, NEW_ACCOUNT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changes.changeEmails(EMPLOYEE, NUMBER, new Answers(Map.of("emails", List.of("thief@example.org"))))).isInstanceOf(NotFound.class);
    }

    /** As a page or program does: the login carries its moment. */
    private void signIn() {
        UserDetails login = logins.loadUserByUsername("accountant");
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities()));
    }

    private Mail mailTo(String address) {
        return mails.to(address, PageRequest.of(0, 1)).getContent().get(0);
    }
}

@OnH2
class ChangesOnH2Test extends ChangeScenarios {
}

@OnPostgres
class ChangesOnPostgresTest extends ChangeScenarios {
}
