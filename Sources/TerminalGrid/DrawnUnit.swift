/// One unit of `TextUnits` as it is drawn.
struct DrawnUnit: Hashable, Sendable {
  /// Safe text; empty where the unit is invisible.
  let text: String
  let width: Int
  let kind: Kind

  /// What a unit means for the end of a line.
  enum Kind: Hashable, Sendable {
    /// Part of a word: no line ends beside it unless the word fills a line alone.
    case word
    case space
    case newline
    /// U+200B: a line may end here, as between Khmer words.
    case breakMark
    /// An ideograph or other wide sign: a line may end before and after it.
    case ideograph
    /// A wide bracket that no line may end with.
    case opening
    /// A wide stop or bracket that no line may begin with.
    case closing
  }

  init(_ unit: Substring, mode: SafeText.Mode, breaks: SafeText.Breaks, hasBase: Bool) {
    var text = String.UnicodeScalarView()
    var width = 0
    let drawn = SafeScalars(unit.unicodeScalars, mode: mode, breaks: breaks, hasBase: hasBase)
    for drawn in drawn {
      text.append(drawn.scalar)
      width += drawn.width
    }
    self.text = String(text)
    self.width = width
    kind = unit.unicodeScalars.first.map(Kind.init) ?? .word
  }
}

extension DrawnUnit.Kind {
  fileprivate init(_ first: Unicode.Scalar) {
    switch first {
    case " ", "\t": self = .space
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": self = .newline
    case "\u{200B}": self = .breakMark
    case "（", "「", "『", "【", "〈", "《", "〔", "［", "｛": self = .opening
    case "、", "。", "，", "．", "！", "？", "：", "；", "）", "」", "』", "】", "〉", "》", "〕", "］",
      "｝", "々", "ー":
      self = .closing
    default:
      self = DrawingClass(first) == .wide && !Self.isHangul(first) ? .ideograph : .word
    }
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }
}
