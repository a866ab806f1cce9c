/// One scalar as drawn, with its width: 0 for a mark on the preceding base, else 1 or 2.
struct SafeScalar: Hashable, Sendable {
  let scalar: Unicode.Scalar
  let width: Int
}

/// The scalars that are drawn for a text; see `SafeText`.
///
/// The first one always has a width: a mark without a base gets a space as its base.
struct SafeScalars<Source: Sequence<Unicode.Scalar>>: Sequence, IteratorProtocol {
  private var source: Source.Iterator
  private let mode: SafeText.Mode
  private let breaks: SafeText.Breaks
  private var hasBase: Bool
  /// A scalar that was read ahead.
  private var ahead: Unicode.Scalar?
  /// The rest of a marker such as `<U+202E>`, last character first.
  private var marker: [Unicode.Scalar] = []

  /// Reads from `source`; `hasBase` says whether a first mark belongs to something drawn before.
  init(
    _ source: Source,
    mode: SafeText.Mode = .text,
    breaks: SafeText.Breaks = .symbols,
    hasBase: Bool = false
  ) {
    self.source = source.makeIterator()
    self.mode = mode
    self.breaks = breaks
    self.hasBase = hasBase
  }

  mutating func next() -> SafeScalar? {
    if let scalar = marker.popLast() { return SafeScalar(scalar: scalar, width: 1) }
    while let scalar = take() {
      if let drawn = drawn(scalar) { return drawn }
    }
    return nil
  }

  private mutating func drawn(_ scalar: Unicode.Scalar) -> SafeScalar? {
    let drawing = DrawingClass(scalar)
    if drawing == .mark && hasBase { return SafeScalar(scalar: scalar, width: 0) }
    if drawing == .hidden && mode == .text { return nil }
    hasBase = true
    switch drawing {
    case .narrow:
      return SafeScalar(scalar: scalar, width: 1)
    case .wide:
      return SafeScalar(scalar: composed(scalar), width: 2)
    case .mark:
      ahead = scalar
      return SafeScalar(scalar: " ", width: 1)
    case .control:
      return SafeScalar(scalar: picture(of: scalar), width: 1)
    case .missing, .hidden:
      return SafeScalar(scalar: substitute(for: scalar), width: 1)
    }
  }

  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = ahead else { return source.next() }
    ahead = nil
    return scalar
  }

  private mutating func takeNext(where belongs: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    guard let scalar = take() else { return nil }
    if belongs(scalar) { return scalar }
    ahead = scalar
    return nil
  }

  /// Joins leading, vowel and trailing jamo to a syllable (Unicode Standard, section 3.12).
  private mutating func composed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var syllable = scalar
    if Hangul.leads.contains(scalar.value) {
      guard let vowel = takeNext(where: { Hangul.vowels.contains($0.value) }) else {
        return scalar
      }
      syllable = Hangul.syllable(lead: scalar, vowel: vowel)
    }
    guard Hangul.isOpenSyllable(syllable),
      let trail = takeNext(where: { Hangul.trails.contains($0.value) })
    else { return syllable }
    return Hangul.closed(syllable, by: trail)
  }

  private mutating func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    if breaks == .spaces && (0x09...0x0D).contains(control.value) {
      if control == "\r" { _ = takeNext { $0 == "\n" } }
      return " "
    }
    let code = control == "\u{7F}" ? 0x2421 : 0x2400 + control.value
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  private mutating func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let isLineEnd = scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    if isLineEnd && breaks == .spaces { return " " }
    if mode == .text { return "\u{FFFD}" }
    marker = SafeText.marker(for: scalar).unicodeScalars.reversed()
    return marker.popLast() ?? "\u{FFFD}"
  }
}
