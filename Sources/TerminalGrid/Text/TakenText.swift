/// A text as an editor accepts it, and what of it could not be kept.
package struct TakenText: Hashable, Sendable {
  package private(set) var text: String
  /// The number of line ends that became spaces.
  package private(set) var joinedLines = 0
  /// The number of control characters that were removed.
  package private(set) var controls = 0

  /// Line ends become "\n" if several lines are allowed, else spaces, and a tab becomes a space.
  ///
  /// A line end at the very end of a single line is removed.
  init(_ given: String, multiline: Bool) {
    text = given
    if SafeText.isPlainASCII(given) { return }
    var lines = given.split(omittingEmptySubsequences: false) { $0.isNewline }
    if !multiline, lines.count > 1, lines.last == "" { lines.removeLast() }
    if !multiline { joinedLines = lines.count - 1 }
    var kept = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { kept.append(multiline ? "\n" : " ") }
      for scalar in line.unicodeScalars { take(scalar, into: &kept) }
    }
    text = String(kept)
  }

  private mutating func take(_ scalar: Unicode.Scalar, into kept: inout String.UnicodeScalarView) {
    if scalar == "\t" {
      kept.append(" ")
    } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
      controls += 1
    } else {
      kept.append(scalar)
    }
  }
}
