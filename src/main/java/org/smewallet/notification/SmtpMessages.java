package org.smewallet.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes mails in the form that a mail server takes. */
@Component
class SmtpMessages {

    private final MailSettings settings;
    private final Clock clock;

    SmtpMessages(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes what can be written and notes what cannot. */
    Batch compose(JavaMailSender server, List<Mail> mails, Map<Long, Exception> failures) {
        Map<MimeMessage, Long> written = new LinkedHashMap<>();
        for (Mail mail : mails) {
            try {
                written.put(compose(server.createMimeMessage(), mail), mail.id());
            } catch (MessagingException | IllegalArgumentException e) {
                failures.put(mail.id(), e);
            }
        }
        return new Batch(written);
    }

    private MimeMessage compose(MimeMessage message, Mail mail) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(header(settings.from()));
        helper.setTo(header(mail.to()));
        helper.setSubject(header(mail.subject()));
        helper.setSentDate(Date.from(clock.instant()));
        MimeMultipart readings = new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html"));
        message.setContent(mail.calendar() == null ? readings : new MimeMultipart("mixed", part(readings), calendar(mail.calendar())));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", DeliveryReport.messageId(mail.token()));
        return message;
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static MimeBodyPart part(MimeMultipart content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }

    private static MimeBodyPart calendar(String entry) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(entry.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=PUBLISH")));
        part.setFileName("limit.ics");
        return part;
    }

    /** A line break would begin a header of its own (SECURITY I4). */
    private static String header(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A mail header holds one line");
        }
        return value;
    }

    /** Messages on their way, with the rows that they come from. */
    record Batch(Map<MimeMessage, Long> written) {

        MimeMessage[] messages() {
            return written.keySet().toArray(MimeMessage[]::new);
        }

        Collection<Long> ids() {
            return written.values();
        }

        Long idOf(Object message) {
            return written.get(message);
        }
    }
}
