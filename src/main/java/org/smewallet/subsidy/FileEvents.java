package org.smewallet.subsidy;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FileEvents extends Repository<FileEvent, Long> {

    FileEvent save(FileEvent event);

    /** In the order in which they were written. */
    @Query("select e from FileEvent e where e.fileNumber = :fileNumber order by coalesce(e.filePosition, 0), e.id")
    List<FileEvent> ofFile(String fileNumber);
}
