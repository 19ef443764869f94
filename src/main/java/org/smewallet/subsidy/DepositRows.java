package org.smewallet.subsidy;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DepositRows extends Repository<Deposit, Long> {

    Deposit save(Deposit deposit);

    @Query("select d from Deposit d where d.fileNumber = ?1 and d.taken is null order by d.valueDate, d.lineId")
    List<Deposit> waiting(String fileNumber);
}
