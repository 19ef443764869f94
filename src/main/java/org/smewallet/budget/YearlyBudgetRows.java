package org.smewallet.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface YearlyBudgetRows extends Repository<YearlyBudget, YearlyBudget.Id> {

    /** The figure alone: a row that is read before it is locked would be worked on as it was. */
    @Query("select b.reserved + b.granted - b.released from YearlyBudget b where b.id = ?1")
    Optional<BigDecimal> used(YearlyBudget.Id id);

    @Query("select b from YearlyBudget b where b.id.enterpriseNumber = ?1 order by b.id.budgetYear")
    List<YearlyBudget> ofEnterprise(String enterpriseNumber);
}
