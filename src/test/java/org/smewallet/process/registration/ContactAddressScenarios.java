package org.smewallet.process.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.ContactAddresses;
import org.smewallet.enterprise.ContactAddresses.Unconfirmed;
import org.smewallet.enterprise.RegistrationStatus;
import org.smewallet.notification.Mail;
import org.smewallet.notification.Mails;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.NotFound;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The link that confirms the contact address of form {@code registerEnterprise} (PROCESS 1): mailed on 2 March 2026, for 14 days. */
abstract class ContactAddressScenarios extends RegistrationStories {

    private static final Pattern LINK = Pattern.compile(ContactAddresses.PATH + "([A-Za-z0-9_-]{43})\\s");

    @Autowired
    ContactAddresses contacts;
    @Autowired
    Mails mails;

    @Test
    @DisplayName("R-REG-02: the link of the mail confirms the address once; nothing else waits for it")
    void the_link_works_once() {
        RegistrationView view = registrations.register(REPRESENTATIVE, everything());
        assertThat(view.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(contacts.unconfirmed(REPRESENTATIVE)).containsExactly(new Unconfirmed(view.registrationNumber(), NUMBER, "office@example.org"));

        String token = newestToken();
        assertThat(contacts.addressOf(REPRESENTATIVE, token)).contains("office@example.org");
        assertThat(contacts.unconfirmed(REPRESENTATIVE)).as("looking changes nothing").hasSize(1);
        assertThat(contacts.confirm(REPRESENTATIVE, token)).contains("office@example.org");
        assertThat(contacts.unconfirmed(REPRESENTATIVE)).isEmpty();
        assertThat(contacts.addressOf(REPRESENTATIVE, token)).isEmpty();
        assertThat(contacts.confirm(REPRESENTATIVE, token)).isEmpty();
    }

    @Test
    @DisplayName("R-REG-02: on its last day the link works, on the next day no more")
    void the_last_day_and_the_next() {
        registrations.register(REPRESENTATIVE, everything());
        time.jumpTo("2026-03-16T23:59:59");
        assertThat(contacts.addressOf(REPRESENTATIVE, newestToken())).isPresent();
        time.jumpTo("2026-03-17T00:00");
        assertThat(contacts.confirm(REPRESENTATIVE, newestToken())).isEmpty();
        assertThat(contacts.unconfirmed(REPRESENTATIVE)).hasSize(1);
    }

    @Test
    @DisplayName("A1, A11: a link of another person, a made-up one and a used one give the same answer")
    void nothing_can_be_guessed() {
        registrations.register(REPRESENTATIVE, everything());
        assertThat(contacts.addressOf(EMPLOYEE, newestToken())).isEqualTo(contacts.addressOf(REPRESENTATIVE, "x".repeat(43))).isEmpty();
        assertThat(contacts.confirm(EMPLOYEE, newestToken())).isEmpty();
        assertThat(contacts.unconfirmed(EMPLOYEE)).isEmpty();
        assertThat(contacts.addressOf(REPRESENTATIVE, newestToken())).isPresent();
    }

    @Test
    @DisplayName("R-REG-02: a new link voids the old one; one a day is mailed at most, and none once the address is confirmed")
    void a_new_link() {
        String number = registrations.register(REPRESENTATIVE, everything()).registrationNumber();
        String first = newestToken();
        contacts.sendAgain(REPRESENTATIVE, number);
        assertThat(newestToken()).isEqualTo(first);

        time.jumpTo("2026-03-03T08:00");
        assertThatThrownBy(() -> contacts.sendAgain(EMPLOYEE, number)).isInstanceOf(NotFound.class);
        contacts.sendAgain(REPRESENTATIVE, number);
        assertThat(newestToken()).isNotEqualTo(first);
        assertThat(contacts.addressOf(REPRESENTATIVE, first)).isEmpty();
        contacts.confirm(REPRESENTATIVE, newestToken());
        time.jumpTo("2026-03-04T08:00");
        contacts.sendAgain(REPRESENTATIVE, number);
        assertThat(mails.to("office@example.org", PageRequest.of(0, 50))).filteredOn(mail -> mail.kind() == NoticeKind.EMAIL_CONFIRMATION).hasSize(2);
    }

    private String newestToken() {
        String text = mails.to("office@example.org", PageRequest.of(0, 50)).stream().filter(mail -> mail.kind() == NoticeKind.EMAIL_CONFIRMATION)
                .findFirst().map(Mail::text).orElseThrow();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}

@OnH2
class ContactAddressOnH2Test extends ContactAddressScenarios {
}

@OnPostgres
class ContactAddressOnPostgresTest extends ContactAddressScenarios {
}
