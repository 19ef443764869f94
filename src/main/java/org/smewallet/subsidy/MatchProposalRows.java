package org.smewallet.subsidy;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatchProposalRows extends Repository<MatchProposal, MatchProposal.Id> {

    MatchProposal save(MatchProposal proposal);

    @Query("select p from MatchProposal p where p.id.lineId = ?1 order by p.id.place")
    List<MatchProposal> of(long lineId);
}
