/// One unit of `TextUnits` as drawn alone; a mark without a base is drawn on a space.
struct DrawnUnit: Hashable, Sendable {
  /// Safe text; empty if the unit is invisible.
  let text: String
  let width: Int
  let kind: Kind

  /// The role of a unit in line breaking.
  enum Kind: Hashable, Sendable {
    /// Part of a word: no break beside it unless the word alone is longer than a line.
    case word
    case space
    case newline
    /// U+200B, invisible: a line may end here, as between Khmer words.
    case breakMark
    /// An ideograph or other sign before and after which a line may end.
    case ideograph
    /// A wide bracket at which no line may end.
    case opening
    /// A wide stop or bracket with which no line may begin.
    case closing
  }

  init(_ unit: Substring, mode: SafeText.Mode, breaks: SafeText.Breaks) {
    var text = String.UnicodeScalarView()
    var width = 0
    for drawn in SafeScalars(unit.unicodeScalars, mode: mode, breaks: breaks) {
      text.append(drawn.scalar)
      width += drawn.width
    }
    self.text = String(text)
    self.width = width
    let first = unit.unicodeScalars.first ?? " "
    kind = self.text == " " && !Kind.isLineEnd(first) ? .space : Kind(first, width: width)
  }
}

extension DrawnUnit.Kind {
  fileprivate init(_ first: Unicode.Scalar, width: Int) {
    switch first {
    case _ where Self.isLineEnd(first): self = .newline
    case "\u{200B}": self = width == 0 ? .breakMark : .ideograph
    case "（", "「", "『", "【", "〈", "《", "〔", "［", "｛": self = .opening
    case "、", "。", "，", "．", "！", "？", "：", "；", "）", "」", "』", "】", "〉", "》", "〕", "］",
      "｝", "々", "ー":
      self = .closing
    default:
      self = DrawingClass(first) == .wide && !Self.isHangul(first) ? .ideograph : .word
    }
  }

  fileprivate static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }
}
