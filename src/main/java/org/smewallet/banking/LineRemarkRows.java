package org.smewallet.banking;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface LineRemarkRows extends Repository<LineRemark, Long> {

    LineRemark save(LineRemark remark);

    List<LineRemark> findByLineIdInOrderById(Collection<Long> lines);
}
