import StrictJSON
import Testing

/// A text that must be refused, with the expected reason and position.
struct Unlawful: Sendable, CustomTestStringConvertible {
  let text: String
  let problem: JSONError.Problem
  let line: Int
  let column: Int

  /// A text in which `<C0 AF>` means bytes in hexadecimal.
  init(_ text: String, _ problem: JSONError.Problem, _ line: Int, _ column: Int) {
    self.text = text
    self.problem = problem
    self.line = line
    self.column = column
  }

  var bytes: [UInt8] { bytesOfNotation(text) }

  var testDescription: String { text.debugDescription }

  static let all = structure + words + numbers + keys + strings + escapes + encoding + positions
}

/// The bytes of a text in which `<C0 AF>` means bytes in hexadecimal.
func bytesOfNotation(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  for (index, part) in text.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
    let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    if index > 0 {
      bytes += pieces[0].split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
    bytes += pieces.last.map { Array($0.utf8) } ?? []
  }
  return bytes
}
