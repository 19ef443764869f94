package org.smewallet.enterprise;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** All changes of registered data. */
interface EnterpriseChangeLog extends Repository<EnterpriseChange, Long> {

    EnterpriseChange save(EnterpriseChange change);

    List<EnterpriseChange> findFirst20ByEnterpriseNumberAndKindInOrderByIdDesc(String enterpriseNumber, Collection<EnterpriseChange.Kind> kinds);
}
