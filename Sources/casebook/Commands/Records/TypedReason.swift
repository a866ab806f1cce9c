import CaseModel

/// Checks reasons that are given by an option and kept beside the records.
enum TypedReason {
  /// - Throws: that a character is in it which no honest text has.
  static func check(_ text: String?, of option: String) throws(Failure) {
    guard let unsafe = text.flatMap({ CleanText($0).unsafe }) else { return }
    let problem = Problem.unsafeCharacter(unsafe)
    throw Failure(
      .usage,
      "\(option): \(problem.sentence(.en)). Nothing was saved.",
      "\(option): \(problem.sentence(.ko)). 저장되지 않았습니다."
    )
  }
}
