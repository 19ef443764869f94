package org.smewallet.subsidy;

/** A case worker must answer this question: starts its own process. */
public record QuestionAsked(String questionId) {
}
