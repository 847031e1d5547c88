import Testing

@testable import Designer

/// Why a prompt is refused is said in the reader’s language.
@Suite struct ProblemTests {
    @Test(arguments: PromptProblem.allCases)
    func everyProblemIsSaidInBothLanguages(_ problem: PromptProblem) {
        let arabic = problem.message(in: "ar")
        let isArabic = ArabicText.hasArabic(arabic)
        #expect(isArabic)
        #expect(problem.message(in: "ar-SA") == arabic)
        #expect(problem.message(in: "en") == problem.message && problem.message(in: "fr") == problem.message)
    }
}
