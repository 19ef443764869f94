package org.smewallet.enterprise;

import java.util.List;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.data.repository.Repository;

/** The letters written. */
public interface Letters extends Repository<Letter, Long> {

    Letter save(Letter letter);

    Optional<Letter> findFirstByRegistrationNumberOrderByIdDesc(String registrationNumber);

    List<Letter> findByEnterpriseNumberAndPostedAtIsNotNullOrderById(String enterpriseNumber);

    List<Letter> findByPostedAtIsNotNullOrderById();

    Optional<Letter> findByIdAndPostedAtIsNotNull(long id);

    /** Those posted to an enterprise, the oldest first. */
    default List<Letter> to(EnterpriseNumber enterprise) {
        return findByEnterpriseNumberAndPostedAtIsNotNullOrderById(enterprise.digits());
    }
}
