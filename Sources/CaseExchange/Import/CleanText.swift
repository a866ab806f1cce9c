import CaseModel
import CaseQuery

/// The text of a cell as it is kept: white space of all kinds as spaces, Hangul letters that some
/// systems write one by one as syllables, and no characters that nobody sees.
struct CleanText {
  let text: String
  /// Whether invisible characters were left out.
  private(set) var hasLost = false
  /// A control or direction character, which no honest cell has; the text is not to be kept then.
  private(set) var unsafe: Unicode.Scalar?

  /// Cleans a cell; in long texts the zero-width spaces stay that Khmer needs.
  init(_ raw: String, isLong: Bool = false) {
    let cell = Self.unwrapped(raw)
    guard !cell.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      text = cell.trimmed
      return
    }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in cell.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A: if previous != "\r" { clean.append("\n") }
      case 0x0D: clean.append("\n")
      case 0x200B where isLong: clean.append(scalar)
      case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: clean.append(" ")
      case 0xAD, 0x200B, 0x2060, 0xFEFF: hasLost = true
      case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        unsafe = unsafe ?? scalar
      default: Self.join(scalar, to: &clean)
      }
    }
    text = String(clean).trimmed
  }

  /// Puts a scalar behind the others; a Hangul letter becomes one syllable with what it follows.
  private static func join(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    if (0x1100...0x11FF).contains(scalar.value), let last = text.last,
      let syllable = Hangul.joined(last.value, scalar.value).flatMap({ Unicode.Scalar($0) })
    {
      text.removeLast()
      text.append(syllable)
    } else {
      text.append(scalar)
    }
  }

  /// The cell without what makes a spreadsheet take it as text: `="010…"`, or an apostrophe in front
  /// of what would be a formula, as our own exports have it.
  private static func unwrapped(_ cell: String) -> String {
    if cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.count >= 3 {
      return String(cell.dropFirst(2).dropLast())
    }
    guard cell.first == "'", CSVWriter.neutral(String(cell.dropFirst())) == cell else {
      return cell
    }
    return String(cell.dropFirst())
  }
}
