package org.smewallet.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.smewallet.shared.EnterpriseSize;

/** The size of an enterprise for one calendar year, fixed by its first submitted application (R-SIZE-05). */
@Entity
@Table(name = "enterprise_size_of_year")
class SizeOfYear {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int sizeYear;
    @Enumerated(EnumType.STRING)
    private EnterpriseSize sizeClass;
    private Instant fixedAt;

    protected SizeOfYear() {
    }

    SizeOfYear(int year, EnterpriseSize size, Instant at) {
        sizeYear = year;
        sizeClass = size;
        fixedAt = at;
    }

    boolean isOf(int year) {
        return sizeYear == year;
    }

    EnterpriseSize size() {
        return sizeClass;
    }
}
