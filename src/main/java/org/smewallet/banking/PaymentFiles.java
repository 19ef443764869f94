package org.smewallet.banking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smewallet.banking.format.Pain001Writer;
import org.smewallet.banking.format.PaymentMessage;
import org.smewallet.banking.format.PaymentMessage.Transfer;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payment files for the bank: cut, released by a second person, given out as the same bytes each time. */
@Service
public class PaymentFiles {

    private static final String NUMBER = "PF-%d-%06d";
    private static final int MOST_IN_A_YEAR = 999_999;

    private final PaymentFileRows rows;
    private final PaymentOrderRows orders;
    private final PaymentLines lines;
    private final BankFileArchive archive;
    private final BankingLock lock;
    private final SchemeAccount account;
    private final PaymentHold hold;
    private final Clock clock;

    PaymentFiles(PaymentFileRows rows, PaymentOrderRows orders, PaymentLines lines, BankFileArchive archive, BankingLock lock,
                 SchemeAccount account, PaymentHold hold, Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.lines = lines;
        this.archive = archive;
        this.lock = lock;
        this.account = account;
        this.hold = hold;
        this.clock = clock;
    }

    /**
     * Puts every waiting order into a new file, but for those that the bank executed already; empty when nothing is left to pay.
     *
     * @throws StepNotAllowed while payments are held
     */
    @Transactional
    public Optional<PaymentFile> cut(Actor by) {
        hold.refuse();
        lock.take(BankingLock.PAYMENT_FILES);
        List<PaymentOrder> waiting = lines.toBePaid(PaymentOrder.State.WAITING, orders.findByStateOrderById(PaymentOrder.State.WAITING));
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate today = Brussels.dateOf(now);
        String id = nextId(today.getYear(), now);
        waiting.forEach(order -> order.putInto(id, today));
        List<Transfer> transfers = waiting.stream().map(order -> new Transfer(order.endToEndId(), order.amount(), order.beneficiary(),
            order.iban(), order.communication(), order.requestedOn())).toList();
        byte[] xml = Pain001Writer.write(new PaymentMessage(id, now.atZone(Brussels.ZONE).toLocalDateTime(), account.beneficiary(),
            account.iban(), account.bic(), transfers), account.painVersion());
        return Optional.of(rows.save(new PaymentFile(id, waiting.size(), Money.sum(waiting.stream().map(PaymentOrder::amount).toList()),
            archive.keep(xml), by.person(), now)));
    }

    /**
     * Numbered anew each year; the lock of the caller keeps two from taking one number. The moment behind the number, in seconds, makes
     * it another id than that of a file which a restore lost and the bank still knows: the bank would refuse it as sent before.
     */
    private String nextId(int year, Instant now) {
        int last = rows.findFirstByIdBetweenOrderByIdDesc(NUMBER.formatted(year, 0), NUMBER.formatted(year, MOST_IN_A_YEAR)).map(PaymentFile::place).orElse(0);
        return NUMBER.formatted(year, last + 1) + "-" + Long.toString(now.getEpochSecond(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    /**
     * Releases the file for the bank.
     *
     * @throws StepNotAllowed for the person who cut it, when it is released already, and while payments are held
     */
    @Transactional
    public PaymentFile release(String id, Actor by) {
        hold.refuse();
        PaymentFile file = get(id);
        file.release(by.person(), clock.instant());
        lines.toBePaid(PaymentOrder.State.IN_FILE, orders.findByPaymentFileIdOrderById(id)).forEach(PaymentOrder::release);
        return file;
    }

    /**
     * The file as it goes to the bank.
     *
     * @throws StepNotAllowed before it is released
     */
    @Transactional(readOnly = true)
    public byte[] xml(String id) {
        PaymentFile file = get(id);
        if (!file.isReleased()) {
            throw new StepNotAllowed("Dit betaalbestand is nog niet vrijgegeven.", "This payment file has not been released yet.");
        }
        return archive.read(file.xmlHash());
    }

    @Transactional(readOnly = true)
    public PaymentFile get(String id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("Payment file " + id));
    }

    /** The newest files first. */
    @Transactional(readOnly = true)
    public List<PaymentFile> newest(int most) {
        return rows.findByOrderByIdDesc(Limit.of(most));
    }
}
