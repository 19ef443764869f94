package org.smewallet.notification;

import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the mail of a row: text in both languages, the same laid out, and the calendar entry. */
@Component
class MailWriter {

    private final NoticeTexts texts;

    MailWriter(NoticeTexts texts) {
        this.texts = texts;
    }

    Mail write(OutgoingMail row) {
        WrittenNotice notice = row.notice();
        return new Mail(row.id(), notice.kind(), notice.fileNumber(), row.recipient(), texts.subject(notice), texts.body(notice),
                texts.html(notice), calendar(notice), row.state(), notice.writtenAt(), row.token());
    }

    private String calendar(WrittenNotice notice) {
        if (notice.lastDay() == null) {
            return null;
        }
        String file = notice.fileNumber() == null ? notice.id().toString() : notice.fileNumber();
        return LimitCalendar.write(List.of(new LimitCalendar.Entry(LimitCalendar.uid(file, notice.kind().limit()),
                texts.subject(notice), notice.lastDay(), texts.body(notice))), notice.writtenAt());
    }
}
