package org.smewallet.subsidy;

import javax.sql.DataSource;
import org.smewallet.shared.Figure;
import org.smewallet.shared.QueriedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to watch of the files. */
@Configuration(proxyBeanMethods = false)
class FileFigures {

    @Bean
    Figure filesByStatus(DataSource source) {
        return new QueriedFigure("files", "Files, by status.", "status", source, "select status, count(*) from subsidy_application group by status");
    }
}
