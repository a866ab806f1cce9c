import CaseModel
import Casework
import Testing

struct RefusalTests {
  @Test func aQuestionNamesItsReadings() {
    let question = Question(["2025-01-02", "2026-01-02"], Phrase("which year", "어느 해"))
    #expect(question.phrase.en == "which year: 2025-01-02 or 2026-01-02?")
    #expect(Problem.question(question).phrase.ko == "어느 해: 2025-01-02 또는 2026-01-02?")
  }
}
