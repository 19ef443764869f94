package org.smewallet.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
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

    /**
     * Those among them whose name or number holds the text, by name.
     *
     * @param text lower-case LIKE pattern with {@code !} as escape sign
     */
    @Query("""
            select e.name as name, e.enterpriseNumber as enterpriseNumber from Enterprise e
            where e.enterpriseNumber in :digits and (lower(e.name) like :text escape '!' or e.enterpriseNumber like :text escape '!')
            order by e.name, e.enterpriseNumber""")
    Page<Named> named(Collection<String> digits, String text, Pageable page);

    /** An enterprise and what it is called. */
    interface Named {

        String getName();

        String getEnterpriseNumber();
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
