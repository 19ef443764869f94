package org.smewallet.subsidy;

import java.util.List;
import org.springframework.data.repository.Repository;

interface FileEvents extends Repository<FileEvent, Long> {

    FileEvent save(FileEvent event);

    List<FileEvent> findByFileNumberOrderById(String fileNumber);
}
