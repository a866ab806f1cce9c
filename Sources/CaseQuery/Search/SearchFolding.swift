import CaseModel
import CaseRules

/// Folds text so that equivalent spellings become equal bytes.
///
/// Latin letters become lower case without diacritics, Hangul is composed, full-width ASCII becomes
/// ASCII, line ends become spaces; everything else is UTF-8.
struct SearchFolding {
  private(set) var bytes: [UInt8] = []
  /// The leading consonants of Hangul syllables, numbered from 1; 0 ends each run of them.
  private(set) var initials: [UInt8] = []
  /// A Hangul letter or syllable that the next scalar may still join.
  private var pending: UInt32 = 0

  init() {}

  /// The folded bytes of a text.
  static func fold(_ text: some StringProtocol) -> [UInt8] {
    var folder = SearchFolding()
    for scalar in text.unicodeScalars { folder.put(scalar.value) }
    folder.end()
    return Array(folder.bytes.dropLast())
  }

  /// Adds the text of a JSON string from its bytes between the quotes.
  mutating func add(json text: UnsafeRawBufferPointer) {
    var reader = ScalarReader(text)
    while let scalar = reader.next() { put(scalar) }
    end()
  }

  /// Adds a text that needs no unescaping.
  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars { put(scalar.value) }
    end()
  }

  /// Adds only the letters and digits of a JSON string.
  mutating func add(compactJSON text: UnsafeRawBufferPointer) {
    var reader = ScalarReader(text)
    while let scalar = reader.next() { if Self.isInWords(scalar) { put(scalar) } }
    end()
  }

  /// Adds only the letters and digits of a text.
  mutating func add(compact text: String) {
    for scalar in text.unicodeScalars where Self.isInWords(scalar.value) { put(scalar.value) }
    end()
  }

  /// The texts reduced to letters and digits, with telephone numbers also in international form.
  func compacted() -> SearchFolding {
    var compact = SearchFolding()
    for text in bytes.split(separator: 0) {
      let text = String(decoding: text, as: UTF8.self)
      compact.add(compact: text)
      if PersonNeedle.isNumber(text), let number = ContactKeys.phone(text) {
        compact.add(compact: number)
      }
    }
    return compact
  }

  /// The letters and digits of a text, folded.
  static func compactText(_ text: String) -> String {
    var folder = SearchFolding()
    folder.add(compact: text)
    return String(decoding: folder.bytes.dropLast(), as: UTF8.self)
  }

  /// Whether a scalar is neither a space nor a mark between words and digits.
  @inline(__always)
  private static func isInWords(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x80: scalar &- 0x30 < 10 || (scalar | 0x20) &- 0x61 < 26
    case 0x80...0xBF, 0x2000...0x206F, 0x3000...0x303F, 0x30FB, 0xFE00...0xFE0F: false
    case 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFEFF: false
    default: true
    }
  }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Blanks letters and initials between two offsets of each; to the end if there is no second.
  mutating func blank(from start: (text: Int, initials: Int), to end: (text: Int, initials: Int)?) {
    for index in start.text..<(end?.text ?? bytes.count) { bytes[index] = 0 }
    for index in start.initials..<(end?.initials ?? initials.count) { initials[index] = 0 }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    initials.removeAll(keepingCapacity: true)
  }

  /// Ends a text, so that no match spans two texts.
  private mutating func end() {
    flush()
    bytes.append(0)
    endRun()
  }

  private mutating func endRun() {
    if let last = initials.last, last != 0 { initials.append(0) }
  }

  @inline(__always)
  private mutating func put(_ scalar: UInt32) {
    if scalar < 0x80 {
      if pending != 0 { flush() }
      let isUpper = scalar &- 0x41 < 26
      bytes.append(isUpper ? UInt8(scalar) | 0x20 : max(UInt8(scalar), 0x20))
      endRun()
    } else {
      putOther(scalar)
    }
  }

  private mutating func putOther(_ scalar: UInt32) {
    switch scalar {
    case 0x300...0x36F: break
    case 0x1100...0x11FF: join(scalar)
    case Hangul.syllables:
      flush()
      pending = scalar
    case 0xFF01...0xFF5E: put(scalar - 0xFEE0)
    default:
      flush()
      if let letter = LatinLetters.base(scalar) {
        bytes.append(letter)
      } else {
        putSpecial(scalar)
      }
      endRun()
    }
  }

  /// Ligatures become two letters, wide spaces become spaces.
  private mutating func putSpecial(_ scalar: UInt32) {
    switch scalar {
    case 0xDF, 0x1E9E: bytes += Array("ss".utf8)
    case 0xC6, 0xE6: bytes += Array("ae".utf8)
    case 0x152, 0x153: bytes += Array("oe".utf8)
    case 0xA0, 0x3000: bytes.append(0x20)
    default: append(scalar)
    }
  }

  /// Joins a single Hangul letter with the preceding one, if the two form a syllable.
  private mutating func join(_ letter: UInt32) {
    if let joined = HangulLetters.joined(pending, letter) {
      pending = joined
    } else {
      flush()
      pending = letter
    }
  }

  private mutating func flush() {
    guard pending != 0 else { return }
    append(pending)
    if let lead = Hangul.lead(pending) {
      initials.append(UInt8(lead + 1))
    } else {
      endRun()
    }
    pending = 0
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(scalar >> 6))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(0xE0 | UInt8(scalar >> 12))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    }
  }
}
