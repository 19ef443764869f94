package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QuestionRows extends Repository<Question, String> {

    Question save(Question question);

    Optional<Question> findById(String questionId);

    List<Question> findByFileNumberOrderByAskedAt(String fileNumber);

    List<Question> findByFileNumberAndPartyInOrderByAskedAt(String fileNumber, List<Party> parties);
}
