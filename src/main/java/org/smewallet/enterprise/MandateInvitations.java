package org.smewallet.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All mandates that were ever offered by a link. */
interface MandateInvitations extends Repository<MandateInvitation, Long> {

    MandateInvitation save(MandateInvitation invitation);

    Optional<MandateInvitation> findByTokenHash(byte[] hash);

    List<MandateInvitation> findByEnterpriseNumberOrderByInvitedAtDescIdDesc(String enterpriseNumber);
}
