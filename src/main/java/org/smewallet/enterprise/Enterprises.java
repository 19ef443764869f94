package org.smewallet.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The enterprises that gave their data. */
public interface Enterprises extends Repository<Enterprise, String> {

    Enterprise save(Enterprise enterprise);

    /** With its addresses and sizes, which are read wherever the enterprise is shown. */
    @EntityGraph(attributePaths = {"emails", "sizes"})
    Optional<Enterprise> findById(String digits);

    @EntityGraph(attributePaths = {"emails", "sizes"})
    List<Enterprise> findByEnterpriseNumberIn(Collection<String> digits);

    default Optional<Enterprise> findByNumber(EnterpriseNumber number) {
        return findById(number.digits());
    }

    /** Who registered each of these accounts, written without spaces (R-DEP-10). */
    @Query("select e.iban as iban, e.enterpriseNumber as enterpriseNumber from Enterprise e where e.iban in :compact")
    List<AccountHolder> holders(Collection<String> compact);

    /** An account and an enterprise that registered it. */
    interface AccountHolder {

        String getIban();

        String getEnterpriseNumber();
    }
}
