package org.smewallet.process.model;

import java.math.BigDecimal;
import java.util.Set;
import org.smewallet.subsidy.CaseFile;

/**
 * A file as both the product and the reference show it, so that they can be compared.
 *
 * @param status PAID and CLOSED are one after the last payment: in between lies only the rating
 */
record Snapshot(String status, BigDecimal granted, BigDecimal own, BigDecimal subsidy, BigDecimal held, BigDecimal topUp, BigDecimal paid,
        BigDecimal refunded, BigDecimal returned, BigDecimal restored) {

    private static final Set<String> PAID_UP = Set.of("PAID", "CLOSED");

    Snapshot {
        status = PAID_UP.contains(status) ? "PAID or CLOSED" : status;
    }

    static Snapshot of(CaseFile file) {
        CaseFile.WalletView wallet = file.wallet();
        return new Snapshot(file.status().name(), file.subsidy() == null ? null : file.subsidy().amount(), wallet.own().amount(),
                wallet.subsidy().amount(), wallet.held().amount(), wallet.topUp().amount(), wallet.paidToProvider().amount(),
                wallet.refunded().amount(), wallet.returnedToAgency().amount(), wallet.budgetRestored().amount());
    }
}
