package org.smewallet.enterprise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smewallet.rulebook.SizeAnswer;
import org.smewallet.rulebook.SizeFacts;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.InputRejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the size of an enterprise came about, at group level, as a sum that people can follow (R-SIZE-01 to 03). */
@Service
@Transactional(readOnly = true)
public class GroupSizes {

    private final RegistrationDesk desk;
    private final Enterprises enterprises;
    private final EnterpriseDataForm form;
    private final SizeProposals proposals;

    GroupSizes(RegistrationDesk desk, Enterprises enterprises, EnterpriseDataForm form, SizeProposals proposals) {
        this.desk = desk;
        this.enterprises = enterprises;
        this.form = form;
        this.proposals = proposals;
    }

    /**
     * The sum.
     *
     * @param own figures of the enterprise itself
     * @param others what counts of each partner or linked enterprise
     */
    public record GroupSize(SizeFacts.Figures own, List<Other> others, SizeAnswer answer) {
    }

    /**
     * Another enterprise of the group.
     *
     * @param name null when none was given
     * @param whole its own figures
     * @param counted what counts of them
     */
    public record Other(String name, BigDecimal percent, SizeAnswer.Part part, SizeFacts.Figures whole, SizeFacts.Figures counted) {
    }

    /** From the data that were given last at this registration. */
    public GroupSize of(String registration) {
        Enterprise enterprise = desk.enterprise(desk.load(registration));
        return sum(enterprise.groupFigures(), enterprise.confirmedSize().orElse(null));
    }

    /**
     * From form {@code enterpriseData} as it is filled in so far; nothing is kept.
     *
     * @throws InputRejected with every wrong figure
     */
    public GroupSize of(String registration, Answers answers) {
        EnterpriseSize held = enterprises.findByNumber(desk.load(registration).enterprise()).flatMap(Enterprise::confirmedSize).orElse(null);
        return sum(form.figures(answers, desk.today()), held);
    }

    private GroupSize sum(GroupFigures figures, EnterpriseSize held) {
        SizeAnswer answer = proposals.of(figures, held, desk.today());
        List<Other> others = new ArrayList<>();
        IntStream.range(0, figures.links().size()).forEach(place -> {
            GroupLink link = figures.links().get(place);
            SizeAnswer.Counted counted = answer.counted().get(place);
            others.add(new Other(link.label(), link.facts().percent(), counted.part(), link.facts().figures(), counted.figures()));
        });
        return new GroupSize(figures.own().facts(), others, answer);
    }
}
