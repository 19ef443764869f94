package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import org.smewallet.shared.Money;
import org.springframework.data.repository.Repository;

interface DepositReversalRows extends Repository<DepositReversal, Long> {

    DepositReversal save(DepositReversal reversal);

    Optional<DepositReversal> findById(long lineId);

    List<DepositReversal> findByFileNumber(String fileNumber);

    /** The subsidy that a file's enterprise owes already because its deposits were taken back (R-DEP-11). */
    default Money claimedSubsidy(SubsidyApplication file) {
        return Money.sum(findByFileNumber(file.number().number()).stream().map(DepositReversal::claimedSubsidy).toList());
    }
}
