package org.smewallet.rulebook;

/** The rules of one version of the tables, one object per concern. */
record Rules(Tables tables, Figures figures, Limits limits, Eligibility eligibility, Services services, Costs costs, Terms terms,
        SizeRules sizes, Workability workability, Assessments assessments) {

    static Rules on(Tables tables) {
        Figures figures = new Figures(tables);
        Limits limits = new Limits(figures);
        Eligibility eligibility = new Eligibility(tables, figures);
        Services services = new Services(tables, figures, limits);
        Costs costs = new Costs(tables, figures);
        Terms terms = new Terms(tables);
        Workability workability = new Workability(tables, figures);
        Assessments assessments = new Assessments(tables, figures, limits, eligibility, services, costs, terms, workability);
        return new Rules(tables, figures, limits, eligibility, services, costs, terms, new SizeRules(figures), workability, assessments);
    }
}
