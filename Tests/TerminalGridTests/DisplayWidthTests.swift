import Glibc
import TerminalGrid
import Testing

private typealias Wcwidth = @convention(c) (Int32) -> Int32

/// The C library's own function, which the program's replaces.
private func libraryWcwidth() -> Wcwidth? {
  dlsym(dlopen("libc.so.6", RTLD_LAZY), "wcwidth").map { unsafeBitCast($0, to: Wcwidth.self) }
}

private var libraryVersion: String {
  var bytes = [CChar](repeating: 0, count: 32)
  let count = confstr(Int32(_CS_GNU_LIBC_VERSION), &bytes, bytes.count)
  return String(decoding: bytes.prefix(max(0, count - 1)).map(UInt8.init), as: UTF8.self)
}

/// Emoji and ideographs that glibc 2.36 (Unicode 14) does not know yet.
private func isNewerWide(_ scalar: Unicode.Scalar) -> Bool {
  guard let age = scalar.properties.age, age.major >= 15 else { return false }
  return scalar.properties.isEmojiPresentation || scalar.properties.isUnifiedIdeograph
}

/// Scalars that are drawn as nothing, regardless of the C library.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  let seenFormats: [ClosedRange<UInt32>] = [
    0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2,
    0x110BD...0x110BD, 0x110CD...0x110CD,
  ]
  if scalar.properties.isDefaultIgnorableCodePoint { return true }
  guard scalar.properties.generalCategory == .format else { return false }
  return !seenFormats.contains { $0.contains(scalar.value) }
}

struct DisplayWidthTests {
  @Test(.enabled(if: libraryVersion == "glibc 2.36"))
  func agreesWithTheCLibrary() throws {
    let wcwidth = try #require(libraryWcwidth())
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let library = Int(wcwidth(Int32(scalar.value)))
      let expected =
        if scalar.value == 0 {
          1
        } else if isNewerWide(scalar) {
          2
        } else if library < 0 {
          1
        } else if isInvisible(scalar) {
          0
        } else {
          library
        }
      if displayWidth(of: scalar) != expected {
        wrong.append("U+\(String(scalar.value, radix: 16)): \(library)")
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("", 0),
    ("Nguyễn", 6),
    ("Nguye\u{302}\u{303}n", 6),
    ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", 4),
    ("កា", 2),
    ("ស្រី", 2),
    ("ស្ត្រី", 3),
    ("រាជធានីភ្នំពេញ", 11),
    ("ក\u{200B}ក", 2),
    ("金边市", 6),
    ("กรุงเทพฯ", 7),
    ("အောင်", 4),
    ("·“”…—①→│", 8),
    ("👨‍👩‍👧‍👦", 8),
    ("🇰🇷", 2),
    ("👍🏽", 4),
    ("\u{1FAE8}", 2),
    ("\u{1B}[31m", 5),
    ("\u{301}a", 2),
  ])
  func ofText(_ text: String, _ columns: Int) {
    #expect(displayWidth(of: text) == columns)
  }

  @Test func ofIdentityCountsTheMarkers() {
    #expect(displayWidth(of: "A\u{202E}B", mode: .identity) == 10)
  }
}
