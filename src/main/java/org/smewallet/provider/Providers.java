package org.smewallet.provider;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.smewallet.shared.ProviderNumber;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The registered providers. */
public interface Providers extends Repository<Provider, String> {

    Provider save(Provider provider);

    Optional<Provider> findById(String number);

    List<Provider> findByProviderNumberIn(Collection<String> numbers);

    default Optional<Provider> findByNumber(ProviderNumber number) {
        return findById(number.number());
    }

    /**
     * Those whose name holds the text and whose number starts as given, valid on the day; ordered by name.
     *
     * @param name lower-case LIKE pattern with {@code !} as escape sign
     * @param numberStart such as {@code DV.A%}
     * @param anyDay true: the day is not looked at
     */
    @Query("""
            select p from Provider p
            where lower(p.name) like :name escape '!' and p.providerNumber like :numberStart
              and (:anyDay = true or (p.validFrom <= :day and p.validTo >= :day))
            order by p.name, p.providerNumber""")
    Page<Provider> search(String name, String numberStart, boolean anyDay, LocalDate day, Pageable page);
}
