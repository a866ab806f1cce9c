import CaseModel

/// Reads `FIELD=VALUE` words from standard input, so that their contents are not visible in the
/// server's process list.
enum PipedWords {
  /// The words with `FIELD=-` filled from standard input, and a single `-` replaced by its lines,
  /// each a `FIELD=VALUE`.
  ///
  /// A line end at the very end of a value is not part of it.
  ///
  /// - Throws: if standard input is not text, or two words ask for it.
  static func read(_ words: [String]) throws(Failure) -> [String] {
    let asking = words.filter { $0 == "-" || isField($0) }
    guard asking.count <= 1 else {
      throw Failure(
        .usage,
        "Standard input can be read once: \(asking.joined(separator: " ")). Nothing was saved.",
        "표준 입력은 한 번만 읽을 수 있습니다: \(asking.joined(separator: " ")). 저장되지 않았습니다."
      )
    }
    var read: [String] = []
    for word in words {
      if word == "-" {
        read += lines(try StandardInput.text())
      } else if isField(word) {
        read.append(word.dropLast() + value(try StandardInput.text()))
      } else {
        read.append(word)
      }
    }
    return read
  }

  private static func isField(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let equals = scalars.firstIndex(of: "="), equals != scalars.startIndex else {
      return false
    }
    return scalars[scalars.index(after: equals)...].elementsEqual(["-"])
  }

  private static func value(_ text: String) -> String {
    text.last?.isNewline == true ? String(text.dropLast()) : text
  }

  private static func lines(_ text: String) -> [String] {
    text.split { $0 == "\n" || $0 == "\r\n" }.map(String.init).filter { !$0.trimmed.isEmpty }
  }
}
