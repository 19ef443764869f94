package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DepositReversalRows extends Repository<DepositReversal, Long> {

    DepositReversal save(DepositReversal reversal);

    Optional<DepositReversal> findById(long lineId);

    List<DepositReversal> findByFileNumber(String fileNumber);
}
