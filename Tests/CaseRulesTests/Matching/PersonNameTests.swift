import CaseRules
import Testing

/// Whether two written names may be one person's, tested with pairs of spellings.
struct PersonNameTests {
  private func likeness(_ a: String, _ b: String) -> NameLikeness? {
    PersonName(a).likeness(to: PersonName(b))
  }

  @Test(arguments: [
    ("KIM MINJUN", "Kim Min-Jun", NameLikeness.same), ("KIM MINJUN", "Minjun Kim", .same),
    ("KIM, MINJUN", "kim min jun", .same), ("김민준", "김 민준", .same),
    ("NGUYEN VAN AN", "An Nguyen Van", .same), ("Tiger27", "tiger 27", .same),
    ("KIM MINJUN", "KIMMINJUN", .same), ("KIM MINJUN", "minjoonkim", .spelledAlike),
    ("김민준", "KIM MINJUN", .spelledAlike), ("김민준", "Min Joon Gim", .spelledAlike),
    ("남궁민수", "NAMKOONG MINSOO", .spelledAlike), ("선우진", "SUN WOOJIN", .spelledAlike),
    ("선우진", "SUNWOO JIN", .spelledAlike), ("KIM MINJUN", "KIM MIN", .lacksSyllable),
    ("KIM MINJUN", "KIM JUN", .lacksSyllable), ("김민준", "KIM JOON", .lacksSyllable),
  ])
  func tellsHowAlikeNamesAre(_ a: String, _ b: String, _ expected: NameLikeness) {
    #expect(likeness(a, b) == expected)
    #expect(likeness(b, a) == expected)
  }

  @Test(arguments: [
    ("", ""), ("Kim", "KIM MINJUN"), ("?", "!"), ("KIM MINJUN", "NGUYEN VAN AN"),
    ("김민준", "이민준"), ("KIM SOYEON", "KIM SEOYEON"), ("KIM", "LEE"),
    ("Tiger27", "Tiger45"),
  ])
  func tellsNamesApart(_ a: String, _ b: String) {
    #expect(likeness(a, b) == nil)
    #expect(likeness(b, a) == nil)
  }

  @Test func spellingsAreToldWithTheMeasuredCertainty() {
    let positives = SpellingPairs.positives
    let negatives = SpellingPairs.negatives
    #expect(positives.count + negatives.count >= 300)
    let missed = positives.filter { (likeness($0.0, $0.1) ?? .lacksSyllable) == .lacksSyllable }
    let wrong = negatives.filter { (likeness($0.0, $0.1) ?? .lacksSyllable) < .lacksSyllable }
    let found = Double(positives.count - missed.count)
    let recall = found / Double(positives.count)
    let precision = found / (found + Double(wrong.count))
    #expect(recall >= 0.98, "\(recall), missed: \(missed)")
    #expect(precision >= 0.98, "\(precision), wrong: \(wrong)")
  }

  @Test(arguments: SpellingPairs.positives)
  func everyMatchIsFoundByAKey(_ a: String, _ b: String) {
    let first = PersonName(a)
    let second = PersonName(b)
    guard let likeness = first.likeness(to: second), likeness < .lacksSyllable else { return }
    #expect(first.keys.contains(where: second.keys.contains))
  }
}
