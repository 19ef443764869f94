package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is written with a step, and what the portal shows of it. */
abstract class OutboxScenarios extends NoticeScenarios {

    @Test
    void the_same_key_is_told_once() {
        tell(depositAsked("deposit-1"));
        tell(depositAsked("deposit-1"));
        tell(depositAsked("deposit-2"));

        assertThat(mails.to(null, FIRST_PAGE)).hasSize(2);
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).hasSize(2);
    }

    @Test
    void a_step_that_fails_tells_nobody() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(step -> {
            notices.send(depositAsked("deposit-1"));
            throw new IllegalStateException("the step fails");
        })).hasMessage("the step fails");

        assertThat(mails.to(null, FIRST_PAGE)).isEmpty();
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).isEmpty();
    }

    @Test
    void nothing_is_told_outside_a_step() {
        assertThatThrownBy(() -> notices.send(depositAsked("deposit-1"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void in_the_demo_mails_are_kept_and_shown_newest_first() {
        transaction.executeWithoutResult(step -> {
            notices.send(depositAsked("deposit-1"));
            notices.send(depositAsked("deposit-2").to(List.of("Boss@example.be")));
        });

        assertThat(keeping.to(null, FIRST_PAGE)).extracting(Mail::to).containsExactly("Boss@example.be", "office@example.be");
        assertThat(dispatcher.dispatch()).isZero();
        assertThat(keeping.to("boss@example.be", FIRST_PAGE)).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.KEPT);
            assertThat(mail.text()).contains("Stort 388,50 euro.");
            assertThat(mail.calendar()).startsWith("BEGIN:VCALENDAR");
        });
    }

    @Test
    @DisplayName("R-NOT-01 what goes to the registered addresses is mailed to each of them once")
    void registeredAddresses() {
        transaction.executeWithoutResult(step -> notices.sendToRegistered(depositAsked("deposit-1").to(List.of())));

        posting = new MailPosting(jdbc, List.of(readers -> Map.of(ENTERPRISE.digits(), List.of("office@example.be", "Office@example.be", "boss@example.be"))),
                choices, settings(false), clock, transactions);
        posting.post();
        posting.post();

        assertThat(mails.to(null, FIRST_PAGE)).extracting(Mail::to).containsExactlyInAnyOrder("office@example.be", "boss@example.be");
    }

    @Test
    void a_link_of_its_own_stands_in_the_mail_until_that_is_gone() {
        tell(depositAsked("deposit-1").link("/contact-addresses/secret"));
        posting.post();
        List<Mail> claimed = queue.claim();
        assertThat(claimed).singleElement().satisfies(mail -> assertThat(mail.text()).contains("/contact-addresses/secret"));

        queue.settle(claimed.stream().map(Mail::id).toList(), Map.of());
        assertThat(sql.queryForList("select link from notice", String.class)).containsOnlyNulls();
    }

    @Test
    void the_portal_counts_what_is_unread_for_each_reader() {
        tell(depositAsked("deposit-1"));
        tell(Notice.of(NoticeKind.DECISION_ASKED, "decision-1", "R-TIME-05").forProvider(PROVIDER).aboutFile("KP-2026-000123"));
        PortalMessage message = portal.forEnterprise(ENTERPRISE, FIRST_PAGE).getContent().get(0);
        assertThat(portal.unreadOf(List.of(ENTERPRISE), List.of())).isEqualTo(1);

        transaction.executeWithoutResult(step -> portal.markRead(message.id(), ENTERPRISE));

        assertThat(portal.unreadOf(List.of(ENTERPRISE), List.of())).isZero();
        assertThat(portal.unreadOf(List.of(), List.of(PROVIDER))).isEqualTo(1);
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).singleElement().matches(PortalMessage::read);
        assertThat(portal.forProvider(PROVIDER, FIRST_PAGE)).singleElement().extracting(PortalMessage::kind)
                .isEqualTo(NoticeKind.DECISION_ASKED);
    }

    @Test
    @DisplayName("A1 another reader's message is not found")
    void foreignMessage() {
        tell(depositAsked("deposit-1"));
        PortalMessage message = portal.forEnterprise(ENTERPRISE, FIRST_PAGE).getContent().get(0);

        assertThatThrownBy(() -> portal.markRead(message.id(), PROVIDER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.markRead(message.id(), EnterpriseNumber.parse("0403.199.702"))).isInstanceOf(NotFound.class);
        assertThat(portal.unreadOf(List.of(ENTERPRISE), List.of())).isEqualTo(1);
    }
}

@OnH2
class OutboxOnH2Test extends OutboxScenarios {
}

@OnPostgres
class OutboxOnPostgresTest extends OutboxScenarios {
}
