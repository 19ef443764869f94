package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DepositRows extends Repository<Deposit, Long> {

    Deposit save(Deposit deposit);

    Optional<Deposit> findById(long lineId);

    @Query("select d from Deposit d where d.fileNumber = ?1 and d.taken is null order by d.valueDate, d.lineId")
    List<Deposit> waiting(String fileNumber);
}
