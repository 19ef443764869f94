package org.smewallet.budget;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SchemeBudgetRows extends Repository<SchemeBudget, Integer> {

    Optional<SchemeBudget> findById(int year);

    SchemeBudget save(SchemeBudget budget);
}
