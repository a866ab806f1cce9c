import CaseModel

/// Takes a clock time off the end of a text: `14:30`, `오후 2:30`, `2:30 PM`, `14시 30분`.
enum SheetClock {
  /// What stands before the time, and the time in seconds of the day; nil where there is none.
  static func split(_ text: String) throws(CellError) -> (date: String, second: Int?) {
    var rest = text.lowercased()
    takeWeekday(&rest)
    let half = takeHalf(&rest)
    if let dot = rest.lastIndex(of: "."), rest[..<dot].contains(":") { rest = String(rest[..<dot]) }
    let marks: Set<Character> = [":", "시", "분", "초"]
    guard let mark = rest.firstIndex(where: { $0 == ":" || $0 == "시" }) else {
      guard half == nil else { throw wrong }
      return (rest.trimmed, nil)
    }
    let digits = rest[..<mark].reversed().prefix { $0.isNumber }.count
    let start = rest.index(mark, offsetBy: -digits)
    let numbers = rest[start...].split(whereSeparator: { marks.contains($0) || $0 == " " })
    let values = numbers.compactMap { Int($0) }
    guard (1...3).contains(values.count), values.count == numbers.count,
      let hour = hour(values[0], half), values.dropFirst().allSatisfy({ (0..<60).contains($0) })
    else { throw wrong }
    let minute = values.count > 1 ? values[1] : 0
    var date = rest[..<start].trimmed
    if date.last == "t" || date.last == "," { date.removeLast() }
    return (date.trimmed, hour * 3600 + minute * 60 + (values.count > 2 ? values[2] : 0))
  }

  private static let wrong = CellError(.wrongType(expected: FieldKind.instant.description))

  private static func hour(_ hour: Int, _ half: Half?) -> Int? {
    switch half {
    case nil: (0..<24).contains(hour) ? hour : nil
    case .morning: (1...12).contains(hour) ? hour % 12 : nil
    case .afternoon:
      (1...12).contains(hour) ? hour % 12 + 12 : (13..<24).contains(hour) ? hour : nil
    }
  }

  private enum Half { case morning, afternoon }

  private static func takeHalf(_ text: inout String) -> Half? {
    for (word, half) in [
      ("오전", Half.morning), ("오후", .afternoon), ("a.m.", .morning), ("p.m.", .afternoon),
      ("am", .morning), ("pm", .afternoon),
    ] {
      guard let range = text.firstRange(of: word) else { continue }
      text.replaceSubrange(range, with: " ")
      return half
    }
    return nil
  }

  /// Days of the week say nothing that the date does not say.
  private static func takeWeekday(_ text: inout String) {
    guard text.contains(where: \.isLetter) else { return }
    for day in ["월", "화", "수", "목", "금", "토", "일"] {
      for word in ["(\(day))", "(\(day)요일)", "\(day)요일"] {
        if let range = text.firstRange(of: word) { text.replaceSubrange(range, with: " ") }
      }
    }
    for day in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] {
      guard let range = text.firstRange(of: day) else { continue }
      let end = text[range.upperBound...].firstIndex { !$0.isLetter } ?? text.endIndex
      text.replaceSubrange(range.lowerBound..<end, with: " ")
    }
    text.removeAll { $0 == "(" || $0 == ")" }
  }
}
