package org.smewallet.enterprise;

import org.springframework.data.repository.Repository;

/** All changes of registered data. */
interface EnterpriseChangeLog extends Repository<EnterpriseChange, Long> {

    EnterpriseChange save(EnterpriseChange change);
}
